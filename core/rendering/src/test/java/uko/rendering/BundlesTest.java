package uko.rendering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uko.spi.portlet.Language;

class BundlesTest {

    private static final List<String> CODES = List.of(
            "bad-input",
            "invalid",
            "not-found",
            "signed-out",
            "forbidden",
            "stale",
            "conflict",
            "busy",
            "overloaded",
            "too-large",
            "portlet-failed",
            "portlet-timeout",
            "fragment-too-large",
            "quarantined",
            "csrf",
            "origin",
            "key-missing",
            "media-type",
            "file-too-large",
            "file-type-refused",
            "unavailable",
            "internal",
            "format",
            "assertion-refused",
            "already-there");

    private static Bundles with(String russian, String english) {
        var files = Map.of("messages_ru.properties", russian, "messages_en.properties", english);
        return Bundles.ofPlugin(path -> Optional.ofNullable(files.get(path)));
    }

    @Test
    void everyCoreKeyIsInBothLanguages() {
        var core = Bundles.ofCore();

        assertThat(core.keys(Language.RU)).hasSizeGreaterThan(50).isEqualTo(core.keys(Language.EN));
        for (Language language : Language.values()) {
            assertThat(core.keys(language))
                    .allSatisfy(key -> assertThat(core.text(language, key)).isNotBlank());
        }
    }

    @Test
    void everyErrorHasATitleAndASentence() {
        var core = Bundles.ofCore();

        for (String code : CODES) {
            assertThat(core.text(Language.RU, "error." + code)).matches("[А-ЯЁ].+\\.");
            assertThat(core.text(Language.RU, "error." + code + ".title")).matches("[А-ЯЁ][^.]+");
            assertThat(core.text(Language.EN, "error." + code)).matches("[A-Z].+\\.");
            assertThat(core.text(Language.EN, "error." + code + ".title")).matches("[A-Z][^.]+");
        }
        assertThat(core.keys(Language.RU).stream().filter(key -> key.startsWith("error.")))
                .hasSize(2 * CODES.size());
    }

    @ParameterizedTest
    @CsvSource({
        "0,many,other",
        "1,one,one",
        "2,few,other",
        "4,few,other",
        "5,many,other",
        "11,many,other",
        "12,many,other",
        "14,many,other",
        "21,one,other",
        "22,few,other",
        "25,many,other",
        "101,one,other",
        "111,many,other",
        "112,many,other",
        "1002,few,other",
        "-1,one,one",
        "-3,few,other"
    })
    void countsByTheRulesOfBothLanguages(long count, String russian, String english) {
        var bundles = with("k.one=one\nk.few=few\nk.many=many", "k.one=one\nk.other=other");

        assertThat(bundles.plural(Language.RU, "k", count)).isEqualTo(russian);
        assertThat(bundles.plural(Language.EN, "k", count)).isEqualTo(english);
    }

    @Test
    void putsArgumentsInPlaceAndLeavesApostrophesAlone() {
        var bundles = with("a={1}, {0}, {0} и {2} {x} {", "a=It's {0}'s {1}");

        assertThat(bundles.text(Language.RU, "a", LocalDate.of(2021, 7, 31), new BigDecimal("12345.6")))
                .isEqualTo("12\u202f345,6, 31.07.2021, 31.07.2021 и {2} {x} {");
        assertThat(bundles.text(Language.EN, "a", "{1}", 5)).isEqualTo("It's {1}'s 5");
        assertThat(with("n.many={0} из {1}", "").plural(Language.RU, "n", 5, 10))
                .isEqualTo("5 из 10");
    }

    @Test
    void aPluginMaySayItBetterThanTheCore() {
        var bundles = with("error.not-found=Кодекс ещё не введён в действие.", "");

        assertThat(bundles.text(Language.RU, "error.not-found")).isEqualTo("Кодекс ещё не введён в действие.");
        assertThat(bundles.text(Language.RU, "error.busy"))
                .isEqualTo(Bundles.ofCore().text(Language.RU, "error.busy"));
    }

    @Test
    void takesTheOtherLanguageBeforeNoneAndSaysWhichKeyIsInNeither() {
        assertThat(with("only=Только", "").text(Language.EN, "only")).isEqualTo("Только");
        assertThatThrownBy(() -> with("", "").text(Language.RU, "act.repealed-on"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'act.repealed-on'");
    }
}
