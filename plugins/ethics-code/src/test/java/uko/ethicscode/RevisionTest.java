package uko.ethicscode;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RevisionTest {

    private static final String HASH = hash(Zarechny.CODE);

    @Test
    void theHashIsTheSha256OfTheBody() {
        assertThat(Revision.hashOf("")).isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        assertThat(HASH).matches("[0-9a-f]{64}");
    }

    @Test
    void theHashDoesNotDependOnWhiteSpaceOrTheOrderOfFields() {
        String oneLine = Zarechny.CODE.replaceAll("\n *", " ");
        String reordered =
                Zarechny.CODE.replace("\"number\": 1,\n", "").replace("\"opening\"", "\"number\": 1, \"opening\"");

        assertThat(hash(oneLine)).isEqualTo(HASH);
        assertThat(hash(reordered)).isEqualTo(HASH);
    }

    @Test
    void theHashDoesNotDependOnEscapesOrOnHowLettersAreComposed() {
        assertThat(hash(Zarechny.CODE.replace("Утро", "\\u0423тро"))).isEqualTo(HASH);
        assertThat(hash(Normalizer.normalize(Zarechny.CODE, Normalizer.Form.NFD)))
                .isEqualTo(HASH);
    }

    @Test
    void theHashChangesWithEveryWordAndWithTheOrderOfStandards() {
        assertThat(hash(Zarechny.CODE.replace("Доброе утро!", "Доброе утро."))).isNotEqualTo(HASH);
        assertThat(hash(Zarechny.CODE.replace("\"number\": 1", "\"number\": 2")))
                .isNotEqualTo(HASH);
        assertThat(hash(Zarechny.CODE
                        .replace("Храним тайну", "\u0000")
                        .replace("Говорим правду", "Храним тайну")
                        .replace("\u0000", "Говорим правду")))
                .isNotEqualTo(HASH);
    }

    @Test
    void theBodyIsSpelledCanonically() {
        assertThat(JsonWriter.canonical(Map.of("б", 1L, "а", "\"\\\n\u0001ё€", "a", java.util.List.of(true, Map.of()))))
                .isEqualTo("{\"a\":[true,{}],\"а\":\"\\\"\\\\\\n\\u0001ё€\",\"б\":1}");
    }

    @Test
    void aFingerprintIsTheBeginningOfTheHash() {
        assertThat(Revision.fingerprint(HASH).replace(" ", "")).hasSize(12).isEqualTo(HASH.substring(0, 12));
    }

    private static String hash(String file) {
        return Revision.hashOf(Revision.bodyOf(Zarechny.read(file)));
    }
}
