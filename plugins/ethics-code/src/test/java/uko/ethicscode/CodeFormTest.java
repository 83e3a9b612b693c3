package uko.ethicscode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uko.spi.portlet.Language;
import uko.spi.portlet.Problem;

class CodeFormTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 9, 1);

    private final RussianWords words = new RussianWords();
    private final CodeForm codeForm = new CodeForm(Zarechny::sanitise, words);

    @Test
    void readsAGoodFile() {
        assertThat(codeForm.read(new SentForm(Zarechny.CODE), Language.RU)).isEqualTo(Zarechny.code());
    }

    @Test
    void saysWhichStandardAndWhichField() {
        SentForm form = new SentForm(Zarechny.CODE.replace("[\"Молчим.\"]", "[]"));

        assertThatThrownBy(() -> codeForm.read(form, Language.RU)).isInstanceOf(SentForm.Ended.class);
        assertThat(sentences(form))
                .containsExactly("Стандарт 2.2, поле «whatWeDo»: нужен список, в котором от 1 до 10 элементов.");
    }

    @Test
    void tellsOfTwentyMistakesAndCountsTheRest() {
        SentForm form = new SentForm("{\"sections\": [" + "7, ".repeat(29) + "7]}");

        assertThatThrownBy(() -> codeForm.read(form, Language.RU)).isInstanceOf(SentForm.Ended.class);
        assertThat(form.problems).hasSize(21);
        assertThat(sentences(form).getLast()).startsWith("И ещё ошибок: ");
    }

    @Test
    void aRevisionMayNotPrecedeItsDay() {
        SentForm form = new SentForm("");

        assertThatThrownBy(() -> CodeForm.checkOrder(form, requisites(1, TODAY.plusDays(1)), Optional.empty(), TODAY))
                .isInstanceOf(SentForm.Ended.class);
        assertThat(form.problems)
                .containsExactly(new Problem("file", "file.not-yet-in-force", List.of(TODAY.plusDays(1))));
    }

    @Test
    void aRevisionHasALargerNumberThanTheFormer() {
        SentForm form = new SentForm("");

        assertThatThrownBy(() -> CodeForm.checkOrder(form, requisites(2, TODAY), inForce(2), TODAY))
                .isInstanceOf(SentForm.Ended.class);
        assertThat(sentences(form)).singleElement().asString().contains("а в силе уже редакция № 2");
        assertThatCode(() -> CodeForm.checkOrder(new SentForm(""), requisites(3, TODAY), inForce(2), TODAY))
                .doesNotThrowAnyException();
    }

    private static Requisites requisites(long number, LocalDate inForceFrom) {
        return new Requisites("Этический кодекс", number, inForceFrom, inForceFrom, "приказом");
    }

    private static Optional<Revision> inForce(long number) {
        return Optional.of(new Revision(new UUID(0, 1), "", requisites(number, TODAY), true, ""));
    }

    private List<String> sentences(SentForm form) {
        return form.problems.stream()
                .map(problem -> words.text(
                        Language.RU, problem.message(), problem.arguments().toArray()))
                .toList();
    }
}
