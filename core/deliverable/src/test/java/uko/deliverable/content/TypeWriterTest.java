package uko.deliverable.content;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import uko.deliverable.DocumentType;

class TypeWriterTest {

    @Test
    void writesWhatIsReadAsTheSameType() {
        DocumentType memo = Samples.memo();
        assertThat(TypeFile.named(TypeWriter.yaml(memo))).isEqualTo(memo);
    }

    @Test
    void leavesOutWhatGoesWithoutSaying() {
        assertThat(TypeWriter.yaml(Samples.memo()))
                .contains("most: 20", "within:", "columns:")
                .doesNotContain("single", "required", "formerly", "numbered");
    }

    @Test
    void keepsTheFilter() {
        DocumentType memo = TypeFile.read("filter: contour\n" + Samples.MEMO, "memo");
        assertThat(memo.filterField())
                .hasValueSatisfying(field -> assertThat(field.name()).isEqualTo("contour"));
        assertThat(TypeFile.named(TypeWriter.yaml(memo))).isEqualTo(memo);
    }

    @Test
    void keepsFormerNames() {
        String renamed = Samples.MEMO.replace(
                "phrase: {title: {ru: Фраза, en: Phrase}, form: text, most: 20}",
                "words: {title: {ru: Фраза, en: Phrase}, form: text, formerly: [phrase]}");
        DocumentType memo = TypeFile.read(renamed, "memo");
        assertThat(memo.require("rule").find("words").orElseThrow().formerly()).containsExactly("phrase");
        assertThat(TypeFile.named(TypeWriter.yaml(memo))).isEqualTo(memo);
        assertThat(ContentReader.fields("{\"phrase\": \"Чем помочь?\"}", memo.require("rule"))
                        .get("words"))
                .isEqualTo(new uko.deliverable.Value.Plain("Чем помочь?"));
    }

    @Test
    void keepsTheWayAndTheLayout() {
        String more = Samples.MEMO + """
            way:
              reviewers: 0
              approved-by: [chair]
              effect: at-once
              names: {review: {ru: На экспертизе, en: With the experts}}
              facts: {approved: memo-agreed}
            layout:
              paper: a5
              margins: {top: 20, right: 10, bottom: 20, left: 20}
              cover: []
              contents: false
              header: '{centre}'
              footer: ''
              signatures: [Руководитель]
              fields: {rule: {steps: {label: ''}, phrase: {label: Говорим}, limit: {}}}
            """;
        DocumentType memo = TypeFile.read(more, "memo");
        assertThat(TypeFile.named(TypeWriter.yaml(memo))).isEqualTo(memo);
        assertThat(memo.way().reviewers()).isZero();
        assertThat(memo.layout().onPaper(memo).require("rule").fields())
                .extracting(field -> field.name() + " " + field.title().ru())
                .startsWith("steps ", "phrase Говорим");
    }
}
