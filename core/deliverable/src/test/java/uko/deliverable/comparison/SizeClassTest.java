package uko.deliverable.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static uko.deliverable.comparison.Rules.chapter;
import static uko.deliverable.comparison.Rules.rule;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uko.deliverable.Content;
import uko.deliverable.Revision.Size;
import uko.deliverable.Section;
import uko.deliverable.Value;
import uko.deliverable.comparison.SizeClass.Reason;
import uko.deliverable.comparison.SizeClass.Why;

class SizeClassTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Встречаем посетителя внимателно. | Встречаем посетителя внимательно. | WORDING
        Сотрудник отвечает на письмо. | Сотрудник обязан ответить на письмо. | MODAL
        Сотрудник вправе отложить приём. | Сотрудник откладывает приём. | MODAL
        Опаздывать не принято. | Опаздывать запрещается. | MODAL
        Разглашение сведений не допускается. | Разглашение сведений недопустимо. | MODAL
        Мы звоним заранее. | Мы не звоним заранее. | NEGATION
        Отвечаем за 10 дней. | Отвечаем за 5 дней. | NUMBER
        Отвечаем за десять дней. | Отвечаем за пять дней. | NUMBER
        Отвечаем в рабочие дни. | Отвечаем в календарные дни. | NUMBER
        До 31.12.2026 приём ведёт отдел. | До 31.12.2027 приём ведёт отдел. | NUMBER
        The clerk must answer. | The clerk may answer. | MODAL
        Приветствуем сотрудника и трудовой коллектив. | Приветствуем сотрудников и трудовые коллективы. | WORDING
        """)
    void weighsTheWordsThatChanged(String before, String after, Why why) {
        SizeClass size = size(rule("r", "<p>" + before + "</p>"), rule("r", "<p>" + after + "</p>"));
        assertThat(size.changes()).extracting(Reason::why).containsExactly(why);
        assertThat(size.size()).isEqualTo(why == Why.WORDING ? Size.SMALL : Size.SUBSTANTIAL);
    }

    @Test
    void namesTheWordsThatDecided() {
        assertThat(size(rule("r", "<p>Можно прийти.</p>"), rule("r", "<p>Нужно прийти.</p>"))
                        .changes()
                        .getFirst()
                        .words())
                .containsExactly("Можно", "Нужно");
    }

    @Test
    void aNewWordingIsNoCorrection() {
        String words = "слово ".repeat(SizeClass.FEW_WORDS);
        String others = "речь ".repeat(SizeClass.FEW_WORDS);
        assertThat(why(rule("r", "<p>" + words + "</p>"), rule("r", "<p>" + others + "</p>")))
                .isEqualTo(Why.MANY_WORDS);
    }

    @Test
    void manyCorrectionsAreTogetherTooMany() {
        Section[] before = new Section[SizeClass.FEW_WORDS_IN_ALL];
        Section[] after = new Section[SizeClass.FEW_WORDS_IN_ALL];
        for (int n = 0; n < before.length; n++) {
            before[n] = rule("r" + n, "<p>Слово прежнее.</p>");
            after[n] = rule("r" + n, "<p>Слово иное.</p>");
        }
        SizeClass size = SizeClass.of(Rules.of(chapter("a", before)), Rules.of(chapter("a", after)), Rules.TYPE);
        assertThat(size.changes()).extracting(Reason::why).containsOnly(Why.WORDING);
        assertThat(size.size()).isEqualTo(Size.SUBSTANTIAL);
    }

    @Test
    void whatIsAddedRemovedOrMovedIsNotSmall() {
        Content one = Rules.of(chapter("a", rule("r", "<p>Да.</p>")), chapter("b"));
        Content two = Rules.of(chapter("a", rule("r", "<p>Да.</p>"), rule("s", "<p>И.</p>")), chapter("b"));
        Content three = Rules.of(chapter("a"), chapter("b", rule("r", "<p>Да.</p>")));
        assertThat(SizeClass.of(one, two, Rules.TYPE).changes())
                .extracting(Reason::why)
                .containsExactly(Why.ADDED);
        assertThat(SizeClass.of(two, one, Rules.TYPE).changes())
                .extracting(Reason::why)
                .containsExactly(Why.REMOVED);
        assertThat(SizeClass.of(one, three, Rules.TYPE).changes())
                .extracting(Reason::why)
                .containsExactly(Why.MOVED);
        assertThat(SizeClass.of(one, three, Rules.TYPE).size()).isEqualTo(Size.SUBSTANTIAL);
    }

    @Test
    void anotherAudienceConcernsTheFormerOneToo() {
        Section before = Rules.audience(rule("r", "<p>Да.</p>"), "Отдел кадров");
        Section after = Rules.audience(rule("r", "<p>Да.</p>"), "Бухгалтерия");
        Reason reason = size(before, after).changes().getFirst();
        assertThat(reason.why()).isEqualTo(Why.AUDIENCE);
        assertThat(reason.audiences()).containsExactly(List.of("Отдел кадров", "Бухгалтерия"));
        assertThat(size(before, rule("r", "<p>Да.</p>")).changes().getFirst().audiences())
                .isEmpty();
    }

    @Test
    void whatStandsInAChapterForSomeConcernsThemAlone() {
        Section paid = rule("paid", "<p>Платим пятого.</p>");
        Section later = rule("paid", "<p>Платим десятого.</p>");
        assertThat(SizeClass.of(accountants(paid), accountants(later), Rules.TYPE)
                        .changes())
                .extracting(Reason::audiences)
                .containsExactly(List.of(List.of("Бухгалтерия")));
        Section cashiers = Rules.audience(later, "Кассир", "Бухгалтер");
        assertThat(SizeClass.of(accountants(Rules.audience(paid, "Кассир")), accountants(cashiers), Rules.TYPE)
                        .changes())
                .extracting(Reason::audiences)
                .as("each of whom it was or is for, and of those in the chapter alone")
                .containsExactly(List.of(List.of("Бухгалтерия"), List.of("Кассир", "Бухгалтер")));
    }

    @Test
    void aChapterForOthersIsSoWithAllThatStandsInIt() {
        Section rule = rule("paid", "<p>Платим пятого.</p>");
        SizeClass size = SizeClass.of(accountants(rule), Rules.of(chapter("a", rule)), Rules.TYPE);
        assertThat(size.changes()).extracting(Reason::key).containsExactly("a", "paid");
        assertThat(size.changes()).extracting(Reason::why).containsOnly(Why.AUDIENCE);
        assertThat(size.changes()).extracting(Reason::audiences).containsOnly(List.of());
    }

    private static Content accountants(Section... rules) {
        return Rules.of(Rules.audience(chapter("a", rules), "Бухгалтерия"));
    }

    @Test
    void anotherTitleOfTheDocumentIsAChangeOfItsOwn() {
        Content before = Rules.of(chapter("a", rule("r", "<p>Да.</p>")));
        Content after = new Content(before.type(), "Правила для всех", 0, before.sections());
        SizeClass size = SizeClass.of(before, after, Rules.TYPE);
        assertThat(size.size()).isEqualTo(Size.SUBSTANTIAL);
        assertThat(size.changes()).containsExactly(new Reason(SizeClass.TITLE, List.of(), Why.TITLE, List.of()));
    }

    @Test
    void valuesAndLinksHaveNoSmallChange() {
        assertThat(why(
                        Rules.with("r", "contour", new Value.Plain("external")),
                        Rules.with("r", "contour", new Value.Plain("internal"))))
                .isEqualTo(Why.VALUE);
        assertThat(why(
                        rule("r", "<p><a href=\"https://a.example\">Сайт</a></p>"),
                        rule("r", "<p><a href=\"https://b.example\">Сайт</a></p>")))
                .isEqualTo(Why.VALUE);
    }

    @Test
    void boldIsWording() {
        assertThat(why(rule("r", "<p>Важный день</p>"), rule("r", "<p><strong>Важный</strong> день</p>")))
                .isEqualTo(Why.WORDING);
    }

    private static Why why(Section before, Section after) {
        SizeClass size = size(before, after);
        assertThat(size.size() == Size.SMALL)
                .isEqualTo(size.changes().getFirst().why() == Why.WORDING);
        return size.changes().getFirst().why();
    }

    private static SizeClass size(Section before, Section after) {
        return SizeClass.of(Rules.of(chapter("a", before)), Rules.of(chapter("a", after)), Rules.TYPE);
    }
}
