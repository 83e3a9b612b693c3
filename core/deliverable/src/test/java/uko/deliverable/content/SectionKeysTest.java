package uko.deliverable.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class SectionKeysTest {

    @Test
    void writesATitleInLatinLetters() {
        assertThat(SectionKeys.of("Первый день: щёлкаем «жизнь»")).isEqualTo("pervyy-den-shchelkaem-zhizn");
        assertThat(SectionKeys.of("2026. Планы")).isEqualTo("plany");
        assertThat(SectionKeys.of("!?")).isEqualTo("section");
        assertThat(SectionKeys.of("о".repeat(200))).hasSizeLessThanOrEqualTo(50);
    }

    @Test
    void givesNoKeyTwice() {
        assertThat(SectionKeys.free("Цели", Set.of("tseli")::contains))
                .startsWith("tseli-")
                .matches("[a-z][a-z0-9-]{0,59}");
    }
}
