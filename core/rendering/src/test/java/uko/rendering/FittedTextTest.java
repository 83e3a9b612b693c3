package uko.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FittedTextTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
        2, <h2>а</h2><h3>б</h3>, <h3>а</h3><h4>б</h4>
        3, <h3>а</h3><p>б</p>, <h4>а</h4><p>б</p>
        2, <h2>а</h2><h4>б</h4>, <h3>а</h3><h4>б</h4>
        2, <h4>а</h4><h2>б</h2>, <h3>а</h3><h3>б</h3>
        5, <h2>а</h2><h3>б</h3><h4>в</h4>, <h6>а</h6><h6>б</h6><h6>в</h6>
        1, <h2>а</h2>, <h2>а</h2>
        """)
    void headingsStandUnderThatOfTheirPlaceAndSkipNone(int level, String written, String fitted) {
        assertThat(FittedText.under(level, written)).isEqualTo(fitted);
    }

    @Test
    void picturesGetTheAddressOfTheirPlace() {
        String hash = "0".repeat(64);
        String text = "<p>file:" + hash + "</p><img src=\"file:" + hash + "\" alt=\"file:" + hash + "\" />";
        assertThat(FittedText.withPictures(text, found -> "/there/$1?" + found.length()))
                .isEqualTo("<p>file:" + hash + "</p><img src=\"/there/$1?64\" alt=\"file:" + hash + "\" />");
    }
}
