package uko.deliverable.showing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import uko.deliverable.Content;
import uko.deliverable.DocumentType;
import uko.deliverable.Numbered;
import uko.deliverable.Section;
import uko.deliverable.Value;
import uko.deliverable.content.TypeFile;
import uko.spi.portlet.Language;

class ShowingTest {

    private static final DocumentType TYPE = TypeFile.named("""
        id: passport
        title: {ru: Паспорт услуги, en: Passport}
        kinds:
          card:
            title: {ru: Карточка, en: Card}
            fields:
              since: {title: {ru: Действует с, en: Since}, form: date}
        """);

    private static ShownField shown(String since) {
        Section card = new Section("a", "card", "Приём", Map.of("since", new Value.Plain(since)), List.of(), List.of());
        Content content = new Content("passport", "Паспорт", 1, List.of(card));
        Showing showing = new Showing(TYPE, Language.RU, 3, id -> "");
        return showing.all(Numbered.of(content, TYPE)).getFirst().fields().getFirst();
    }

    @Test
    void aDateIsADay() {
        assertThat(shown("2026-09-01").day()).contains(LocalDate.of(2026, 9, 1));
        assertThat(shown("2026-09-01").words()).isEmpty();
    }

    @Test
    void whatStandsInPlaceOfADateIsShownAsItStands() {
        assertThat(shown("с осени").day()).isEmpty();
        assertThat(shown("с осени").words()).isEqualTo("с осени");
        assertThat(shown("2026-02-30").words()).isEqualTo("2026-02-30");
    }
}
