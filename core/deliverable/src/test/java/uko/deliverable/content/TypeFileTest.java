package uko.deliverable.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uko.deliverable.DocumentType;
import uko.deliverable.Field;
import uko.deliverable.Form;
import uko.deliverable.Kind;
import uko.deliverable.Way;

class TypeFileTest {

    @Test
    void readsKindsAndFieldsInTheirOrder() {
        DocumentType memo = Samples.memo();
        assertThat(memo.id()).isEqualTo("memo");
        assertThat(memo.kinds()).extracting(Kind::id).containsExactly("chapter", "rule");
        assertThat(memo.within(Kind.DOCUMENT)).extracting(Kind::id).containsExactly("chapter");
        assertThat(memo.require("rule").fields())
                .extracting(Field::name)
                .containsExactly("contour", "phrase", "steps", "from", "limit", "people");
        assertThat(memo.require("rule").find("people").orElseThrow().choices())
                .extracting(Field.Choice::id)
                .containsExactly("name", "phone");
        assertThat(memo.require("rule").find("phrase").orElseThrow())
                .satisfies(phrase -> assertThat(phrase.form()).isEqualTo(Form.TEXT))
                .satisfies(phrase -> assertThat(phrase.most()).isEqualTo(20));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        form: choice      | form: colour     | Line 13, /kinds/rule/fields/contour/form: 'colour' is no form.
        within: [chapter] | within: [page]   | Line 9, /kinds/rule/within: 'page' is no kind.
        most: 20          | most: many       | 'many' is no number from 1 to 10000.
        most: 20          | much: 20         | /kinds/rule/fields/phrase/much: unknown field.
        columns:          | rows:            | /kinds/rule/fields/people/rows: unknown field.
        rule:             | Rule:            | Line 8, /kinds/Rule: the name is not well.
        rule:             | document:        | 'document' is the document itself.
        ru: Памятка,      | ru: '',          | Line 1, /title/ru: a text of at most 200 characters is needed.
        ru: Памятка,      | ru: [            | this is no YAML
        kinds:            | sorts:           | /sorts: unknown field.
        kinds:            | `layout: {paper: a3}\nkinds:`           | /layout/paper: 'a3' has no place here.
        kinds:            | `layout: {margins: {top: 5}}\nkinds:`   | '5' is no number from 20 to 40
        kinds:            | `layout: {footer: '{x}'}\nkinds:`       | '{x}' has no place here.
        kinds:            | `way: {approved-by: []}\nkinds:`        | /way/approved-by: nobody is named
        kinds:            | `way: {facts: {approved: A.b}}\nkinds:` | /way/facts/approved: 'A.b' is not well.
        """)
    void saysWhatIsWrongAndWhere(String before, String after, String sentence) {
        String broken = Samples.MEMO.replaceFirst(java.util.regex.Pattern.quote(before), after.replace("\\n", "\n"));
        assertThat(broken).isNotEqualTo(Samples.MEMO);
        assertThatThrownBy(() -> TypeFile.read(broken, "memo"))
                .isInstanceOf(TypeRefused.class)
                .hasMessageContaining(sentence);
    }

    @Test
    void refusesARoleThatTheModuleDoesNotOffer() {
        var offered = java.util.Map.of(Way.Task.APPROVE, java.util.List.of("chair", "centre-head"));
        String yaml = Samples.MEMO + "way: {approved-by: [chair, author]}\n";
        assertThatThrownBy(() -> TypeFile.read(yaml, "memo", offered))
                .isInstanceOf(TypeRefused.class)
                .hasMessageContaining(
                        "/way/approved-by/2: 'author' has no place here. Write one of: chair, centre-head.");
    }

    @Test
    void refusesAFilterByWhatIsNoChoice() {
        assertThatThrownBy(() -> TypeFile.read("filter: phrase\n" + Samples.MEMO, "memo"))
                .hasMessageContaining("Line 1, /filter: no kind has a field 'phrase' of form choice.");
    }

    @Test
    void refusesAFileThatIsEmptyOrGrowsByItself() {
        assertThatThrownBy(() -> TypeFile.read("", "memo")).hasMessageContaining("the file is empty");
        assertThatThrownBy(() -> TypeFile.read("a: &a [x]\nb: *a\n", "memo")).isInstanceOf(TypeRefused.class);
    }
}
