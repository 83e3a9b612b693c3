package uko.deliverable.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import uko.spi.portlet.PortletException;

class FilterTest {

    private static final DocumentType TYPE = TypeFile.read("""
        title: {ru: Кодекс, en: Code}
        filter: contour
        kinds:
          chapter: {title: {ru: Глава, en: Chapter}, within: [document]}
          standard: {title: {ru: Стандарт, en: Standard}, within: [chapter]}
          wording:
            title: {ru: Формулировка, en: Wording}
            within: [standard]
            numbered: false
            fields:
              contour:
                title: {ru: Контур, en: Contour}
                form: choice
                choices:
                  external: {ru: Внешний, en: External}
                  internal: {ru: Внутренний, en: Internal}
          note: {title: {ru: Примечание, en: Note}, within: [wording], numbered: false}
        """, "code");

    private static final Content CODE = new Content(
            "code",
            "Кодекс",
            1,
            List.of(
                    section("preamble", "chapter"),
                    section(
                            "respect",
                            "chapter",
                            section(
                                    "greeting",
                                    "standard",
                                    wording("greeting-external", "external"),
                                    wording("greeting-internal", "internal", section("aside", "note"))),
                            section("gossip", "standard", wording("gossip-internal", "internal")),
                            section("privacy", "standard", wording("privacy-external", "external")),
                            section("unwritten", "standard")),
                    section("team", "chapter", section("help", "standard", wording("help-internal", "internal")))));

    @Test
    void showsAllWhereNothingIsChosen() {
        assertThat(shown("")).hasSize(14);
    }

    @Test
    void leavesOutOtherChoicesAndWhatHoldsNothingElse() {
        assertThat(shown("external"))
                .containsExactly(
                        "preamble",
                        "respect",
                        "greeting",
                        "greeting-external",
                        "privacy",
                        "privacy-external",
                        "unwritten");
        assertThat(shown("internal"))
                .startsWith("preamble", "respect", "greeting", "greeting-internal", "aside", "gossip")
                .endsWith("unwritten", "team", "help", "help-internal");
    }

    @Test
    void keepsTheNumbersOfTheWholeText() {
        List<Numbered> shown = filter("external").of(Numbered.of(CODE, TYPE), CODE);
        assertThat(shown).extracting(Numbered::number).containsExactly("1", "2", "2.1", "", "2.3", "", "2.4");
    }

    @Test
    void offersTheChoicesInTheReadersLanguage() {
        assertThat(filter("internal").title()).isEqualTo("Контур");
        assertThat(filter("internal").options())
                .containsExactly(
                        new Filter.Option("external", "Внешний", false),
                        new Filter.Option("internal", "Внутренний", true));
    }

    @Test
    void refusesAChoiceThatIsNone() {
        assertThatThrownBy(() -> filter("sideways")).isInstanceOf(PortletException.class);
    }

    private static List<String> shown(String chosen) {
        return filter(chosen).of(Numbered.of(CODE, TYPE), CODE).stream()
                .map(one -> one.section().key())
                .toList();
    }

    private static Filter filter(String chosen) {
        return Filter.of(TYPE, chosen, Language.RU);
    }

    private static Section section(String key, String kind, Section... inside) {
        return new Section(key, kind, key, Map.of(), List.of(), List.of(inside));
    }

    private static Section wording(String key, String contour, Section... inside) {
        return new Section(
                key, "wording", key, Map.of("contour", new Value.Plain(contour)), List.of(), List.of(inside));
    }
}
