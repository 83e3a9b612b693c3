package uko.deliverable.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import uko.deliverable.Content;
import uko.deliverable.DocumentType;
import uko.deliverable.Field;
import uko.deliverable.Form;
import uko.deliverable.Kind;
import uko.deliverable.Section;
import uko.deliverable.Value;
import uko.deliverable.Words;
import uko.spi.documents.RichText;

class TreeMergeTest {

    private static final Words ANY = new Words("а", "a");
    private static final DocumentType TYPE = new DocumentType(
            "memo",
            ANY,
            false,
            List.of(new Kind(
                    "part",
                    ANY,
                    List.of("document", "part"),
                    true,
                    List.of(new Field("text", ANY, Form.RICH, false, 1, List.of())))));

    private static Section part(String key, String text, Section... children) {
        return new Section(
                key,
                "part",
                "Часть " + key,
                Map.of("text", new Value.Rich(new RichText("<p>" + text + "</p>"))),
                List.of(),
                List.of(children));
    }

    private static Content text(Section... sections) {
        return new Content("memo", "Памятка", 0, List.of(sections));
    }

    private static TreeMerge.Result merge(Content base, Content yours, Content theirs) {
        return TreeMerge.of(TYPE, base, yours, theirs);
    }

    private static String shape(Content content) {
        return content.all().map(Section::key).toList().toString();
    }

    private final Content base = text(part("a", "раз два три"), part("b", "четыре", part("c", "пять")));

    @Test
    void takesOverWhatTheyChangedAndKeepsWhatYouDid() {
        Content yours = text(part("a", "один два три"), part("b", "четыре", part("c", "пять"), part("mine", "моё")));
        Content theirs = text(part("new", "новое"), part("a", "раз два ТРИ"), part("b", "четыре", part("c", "шесть")));
        TreeMerge.Result result = merge(base, yours, theirs);
        assertThat(result.clashes()).isEmpty();
        assertThat(shape(result.merged())).isEqualTo("[new, a, b, c, mine]");
        assertThat(result.merged().find("a")).contains(part("a", "один два ТРИ"));
        assertThat(result.merged().find("c")).contains(part("c", "шесть"));
    }

    @Test
    void tellsWhatBothChangedAndKeepsYours() {
        Content yours = text(part("a", "раз ДВА три"), part("b", "четыре", part("c", "пять")));
        Content theirs = text(part("a", "раз пара три"), part("b", "четыре", part("c", "пять")));
        TreeMerge.Result result = merge(base, yours, theirs);
        assertThat(result.merged()).isEqualTo(yours);
        assertThat(result.clashes()).containsExactly(new TreeMerge.Clash(base.find("a"), part("a", "раз пара три")));
    }

    @Test
    void whatTheyRemovedGoesUnlessItWasChangedHere() {
        Content theirs = text(part("a", "раз два три"));
        assertThat(shape(merge(base, base, theirs).merged())).isEqualTo("[a]");
        Content yours = text(part("a", "раз два три"), part("b", "четыре", part("c", "моё")));
        assertThat(shape(merge(base, yours, theirs).merged())).isEqualTo("[a, b, c]");
    }

    @Test
    void whatWasRemovedHereStaysRemoved() {
        Content yours = text(part("b", "четыре", part("c", "пять")));
        Content theirs = text(part("a", "другое"), part("b", "четыре", part("c", "пять")));
        assertThat(shape(merge(base, yours, theirs).merged())).isEqualTo("[b, c]");
    }

    /** What was settled for him the reader is told, and can settle otherwise. */
    @Test
    void tellsWhateverElseOfTheirsWasNotTaken() {
        Content yours = text(part("b", "четыре", part("c", "моё")));
        Content theirs = text(part("a", "другое"));
        assertThat(merge(base, yours, theirs).untaken())
                .containsExactly(
                        new TreeMerge.Untaken(TreeMerge.Why.REMOVED_HERE, "b", "Часть a"),
                        new TreeMerge.Untaken(TreeMerge.Why.REMOVED_THERE, "b", "Часть b"));
        assertThat(merge(base, text(part("b", "четыре", part("c", "пять"))), base)
                        .untaken())
                .as("what nobody changed is removed in silence")
                .isEmpty();
        assertThat(merge(base, base, text(part("a", "раз два три"))).untaken()).isEmpty();
    }

    @Test
    void tellsOfAnotherKindAndOfTwoTitles() {
        Section note = new Section("a", "note", "Часть a", part("a", "раз").fields(), List.of(), List.of());
        Content theirs = text(note, part("b", "четыре", part("c", "пять")));
        TreeMerge.Result result = merge(base, base, theirs);
        assertThat(result.merged().find("a")).isEqualTo(base.find("a"));
        assertThat(result.untaken()).containsExactly(new TreeMerge.Untaken(TreeMerge.Why.KIND, "a", "Часть a"));

        assertThat(merge(base, base, named("Новая памятка")).merged().title()).isEqualTo("Новая памятка");
        TreeMerge.Result titles = merge(base, named("Наша памятка"), named("Новая памятка"));
        assertThat(titles.merged().title()).isEqualTo("Наша памятка");
        assertThat(titles.untaken()).containsExactly(new TreeMerge.Untaken(TreeMerge.Why.TITLE, "a", "Новая памятка"));
    }

    private Content named(String title) {
        return new Content("memo", title, 0, base.sections());
    }

    @Test
    void followsMovesOfEither() {
        Content moved = text(part("a", "раз два три", part("c", "пять")), part("b", "четыре"));
        assertThat(merge(base, base, moved).merged()).isEqualTo(moved);
        assertThat(merge(base, moved, base).merged()).isEqualTo(moved);
        Content turned = text(part("b", "четыре", part("a", "раз два три")), part("c", "пять"));
        assertThat(shape(merge(base, turned, moved).merged())).contains("a", "b", "c");
    }

    @Test
    void twoMovesIntoEachOtherLoseNothing() {
        Content flat = text(part("a", "1"), part("b", "2"));
        Content aInB = text(part("b", "2", part("a", "1")));
        Content bInA = text(part("a", "1", part("b", "2")));
        assertThat(merge(flat, aInB, bInA).merged().all().map(Section::key)).containsExactlyInAnyOrder("a", "b");
    }
}
