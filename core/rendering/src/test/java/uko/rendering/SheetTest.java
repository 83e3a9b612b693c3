package uko.rendering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SheetTest {

    @Test
    void saysNothingWhereTheStyleOfAllDocumentsDoes() {
        assertThat(Sheet.of("", "").style()).isEmpty();
        assertThat(Sheet.of("a4", "20 15 24 30").style()).isEmpty();
    }

    @Test
    void makesTheCoverAsLargeAsTheSheet() {
        assertThat(Sheet.of("a5", "20 10 20 20").style())
                .contains("size: 148mm 210mm; margin: 20mm 10mm 20mm 20mm;")
                .contains(".cover { height: 167mm; }")
                .contains(".words { width: 80mm; }");
    }

    @Test
    void refusesWhatIsNoPaperAndNoMargin() {
        assertThatThrownBy(() -> Sheet.of("a3", ""))
                .hasMessageContaining("'a3'")
                .hasMessageContaining("a4-landscape");
        assertThatThrownBy(() -> Sheet.of("", "20; } body {"))
                .isInstanceOf(TemplateException.class)
                .hasMessageContaining("20 15 24 30");
    }
}
