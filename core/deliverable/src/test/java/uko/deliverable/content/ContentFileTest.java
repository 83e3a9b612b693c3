package uko.deliverable.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uko.deliverable.Content;
import uko.deliverable.Numbered;
import uko.deliverable.Value;

class ContentFileTest {

    private static final String FILE = """
        {"format": "uko-document/1", "type": "memo", "title": "Памятка о внимании", "sections": [
          {"key": "calls", "kind": "chapter", "title": "Звонки", "fields": {"text": "<p>Отвечаем сразу.</p>"},
           "sections": [
            {"key": "greeting", "kind": "rule", "title": "Приветствие", "audience": ["role:employee"],
             "fields": {"contour": "external", "phrase": "Добрый день!", "steps": ["<b>Раз</b>", "", "Два"],
                        "from": "2026-09-01", "limit": "3.5", "people": [["Анна", "12-34"]]}}]}]}
        """;

    private final List<Mistake> mistakes = new ArrayList<>();

    private Content read(String file) {
        return ContentFile.read(file.getBytes(StandardCharsets.UTF_8), Samples.memo(), Samples.TEXTS, mistakes)
                .orElseThrow(() -> new AssertionError(mistakes));
    }

    @Test
    void readsEveryFormOfField() {
        Content memo = read(FILE);
        var fields = memo.find("greeting").orElseThrow().fields();
        assertThat(fields.get("contour")).isEqualTo(new Value.Plain("external"));
        assertThat(fields.get("limit")).isEqualTo(new Value.Plain("3.5"));
        assertThat(fields.get("people")).isEqualTo(new Value.Rows(List.of(List.of("Анна", "12-34"))));
        assertThat(((Value.Items) fields.get("steps")).items()).hasSize(2);
        assertThat(Numbered.of(memo, Samples.memo()))
                .extracting(Numbered::number)
                .containsExactly("1", "1.1");
    }

    @Test
    void whatIsWrittenIsReadAgainAndHasOneSpelling() {
        Content memo = read(FILE).numbered(3);
        String canonical = ContentWriter.canonical(memo);
        assertThat(ContentReader.canonical(canonical, Samples.memo())).isEqualTo(memo);
        assertThat(canonical)
                .startsWith("{\"format\":\"uko-document/1\",\"number\":3,\"sections\":[{\"fields\":{\"text\":")
                .doesNotContain("\n", ": ");
        assertThat(read(ContentWriter.readable(memo)).numbered(3)).isEqualTo(memo);
    }

    @Test
    void theSpellingIsThatOfRfc8785() {
        Content memo = read("{\"type\":\"memo\",\"title\":\"a\\u0007b\\t«\\u00e9»/\",\"format\":\"uko-document/1\"}");
        assertThat(ContentWriter.canonical(memo))
                .isEqualTo("{\"format\":\"uko-document/1\",\"number\":0,\"sections\":[],\"title\":\"ab\\t«é»/\","
                        + "\"type\":\"memo\"}");
        assertThat(Hash.of("")).isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }

    @Test
    void sanitisesRichText() {
        Content memo = read(FILE.replace("Отвечаем", "<script>alert(1)</script>Отвечаем"));
        assertThat(memo.find("calls").orElseThrow().fields().get("text").toString())
                .contains("<p>Отвечаем сразу.</p>");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        "memo"            | "poem"          | file.other-type
        uko-document/1    | uko-document/9  | file.other-format
        "greeting"        | "calls"         | file.key-twice
        "greeting"        | "Greeting"      | file.key-malformed
        "rule"            | "chapter"       | file.kind-unfit
        "rule"            | "poem"          | file.kind-unfit
        "external"        | "outer"         | file.no-such-choice
        Добрый день!      | Добрый день, уважаемый! | file.too-long
        2026-09-01        | 2026-02-30      | file.not-a-date
        "3.5"             | "три"           | file.not-a-number
        "3.5"             | 3.5             | file.not-a-text
        "12-34"           | "12", "34"      | file.row-of-other-length
        "Два"             | "Два","Три","Четыре" | file.too-many
        "phrase"          | "phrases"       | file.field-unknown
        "kind": "chapter" | "kin": "chapter" | file.field-unknown
        "title": "Звонки" | "title": " "    | file.missing
        """)
    void saysEachMistakeAndWhere(String before, String after, String message) {
        String broken = FILE.replaceFirst(java.util.regex.Pattern.quote(before), after);
        assertThat(broken).isNotEqualTo(FILE);
        assertThat(ContentFile.read(broken.getBytes(StandardCharsets.UTF_8), Samples.memo(), Samples.TEXTS, mistakes))
                .isEmpty();
        assertThat(mistakes).extracting(Mistake::message).contains(message);
    }

    @Test
    void saysWhereAFileIsNoJson() {
        byte[] cut = FILE.substring(0, 200).getBytes(StandardCharsets.UTF_8);
        assertThat(ContentFile.read(cut, Samples.memo(), Samples.TEXTS, mistakes))
                .isEmpty();
        byte[] old = FILE.getBytes(Charset.forName("windows-1251"));
        assertThat(ContentFile.read(old, Samples.memo(), Samples.TEXTS, mistakes))
                .isEmpty();
        assertThat(mistakes).extracting(Mistake::message).containsExactly("file.not-json", "file.not-utf8");
    }

    @Test
    void aDeepFileEndsNothingButItself() {
        byte[] deep = "[".repeat(100_000).getBytes(StandardCharsets.UTF_8);
        assertThat(ContentFile.read(deep, Samples.memo(), Samples.TEXTS, mistakes))
                .isEmpty();
        assertThat(mistakes).extracting(Mistake::message).containsExactly("file.not-json");
    }
}
