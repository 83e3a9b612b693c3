package uko.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uko.spi.portlet.Problem;
import uko.spi.portlet.Upload;

class SentFormTest {

    @Test
    void readsTextsAsPeopleMeanThem() {
        SentForm form = form("  Ки\u0438\u0306 \r\nчай\u0000 ");
        assertThat(form.text("field", 20)).isEqualTo("Кий \nчай");
        assertThat(form.text("absent", 20)).isEmpty();
        form.check();
    }

    @Test
    void countsCharactersAndNotHalvesOfThem() {
        SentForm form = form("😀😀😀");
        assertThat(form.text("field", 3)).isEqualTo("😀😀😀");
        assertThat(form.text("field", 2)).isEmpty();
        assertThat(problems(form)).containsExactly(new Problem("field", "form.too-long", List.of(2)));
    }

    @Test
    void aRequiredTextThatIsTooLongIsOneProblem() {
        SentForm form = form("слово");
        assertThat(form.requireText("field", 3)).isEmpty();
        assertThat(form.requireText("absent", 3)).isEmpty();
        assertThat(problems(form))
                .containsExactly(
                        new Problem("field", "form.too-long", List.of(3)),
                        new Problem("absent", "form.required", List.of()));
    }

    @ParameterizedTest
    @CsvSource({"7, 7", "+7, 7", "-3, -3", "1 000, 1000", "1\u00a0000, 1000"})
    void readsNumbers(String text, long number) {
        SentForm form = form(text);
        assertThat(form.number("field", -10, 1000)).isEqualTo(number);
        form.check();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "семь", "7.5", "1e3", "1001", "99999999999999999999999", "٣"})
    void notesWhatIsNoNumberWithinBounds(String text) {
        SentForm form = form(text);
        assertThat(form.number("field", 1, 1000)).isEqualTo(1);
        assertThat(problems(form)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-07-31", "31.07.2026"})
    void readsDatesOfBothWritings(String text) {
        SentForm form = form(text);
        assertThat(form.date("field")).isEqualTo(LocalDate.of(2026, 7, 31));
        form.check();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "31.02.2026", "2026-02-30", "1.7.2026", "вчера", "2026-07-31T00:00", "+12026-07-31"})
    void notesWhatIsNoDate(String text) {
        SentForm form = form(text);
        assertThat(form.date("field")).isEqualTo(LocalDate.of(1970, 1, 1));
        assertThat(problems(form)).hasSize(1);
    }

    @Test
    void readsIdsStrictly() {
        UUID id = UUID.randomUUID();
        assertThat(form(id.toString()).id("field")).isEqualTo(id);
        SentForm form = form("1-1-1-1-1");
        assertThat(form.id("field")).isEqualTo(new UUID(0, 0));
        assertThat(problems(form)).containsExactly(new Problem("field", "form.not-an-id", List.of()));
    }

    @Test
    void takesFilesUpToTheirLimit() {
        Upload file = new Upload("приказ.pdf", "application/pdf", 3, new ByteArrayInputStream(new byte[3]));
        SentForm form = new SentForm(new Sent(Map.of(), Map.of("field", file)));
        assertThat(form.file("field", 3)).isSameAs(file);
        assertThat(form.file("field", 2).size()).isZero();
        assertThat(form.file("absent", 2).size()).isZero();
        assertThat(problems(form))
                .extracting(Problem::message)
                .containsExactly("form.file-too-large", "form.file-missing");
    }

    @Test
    void tellsOfAllProblemsAtOnceThoseOfThePluginToo() {
        SentForm form = form("");
        form.requireText("field", 3);
        form.problem("", "order.taken", 17);
        assertThat(problems(form)).extracting(Problem::message).containsExactly("form.required", "order.taken");
    }

    private static SentForm form(String text) {
        return new SentForm(new Sent(Map.of("field", text), Map.of()));
    }

    private static List<Problem> problems(SentForm form) {
        FormRefused[] refused = new FormRefused[1];
        assertThatThrownBy(form::check).isInstanceOfSatisfying(FormRefused.class, each -> refused[0] = each);
        return refused[0].problems();
    }
}
