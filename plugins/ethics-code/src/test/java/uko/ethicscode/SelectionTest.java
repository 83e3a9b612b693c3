package uko.ethicscode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import uko.spi.portlet.PortletException;

class SelectionTest {

    private final Code code = Zarechny.code();

    @Test
    void aContourKeepsNumbersAndDropsSectionsWithoutStandards() {
        Selection internal = Selection.of(code, Contour.INTERNAL);

        assertThat(internal.size()).isEqualTo(1);
        assertThat(internal.sections()).extracting(Section::title).containsExactly("Уважение");
        assertThat(internal.open("1.2").standard().title()).isEqualTo("Здороваемся");
    }

    @Test
    void neighboursAreThoseOfTheSameContour() {
        Selection.Opened opened = Selection.of(code, Contour.EXTERNAL).open("2.1");

        assertThat(opened.previous().map(Standard::number)).contains("1.1");
        assertThat(opened.next().map(Standard::number)).contains("2.2");
    }

    @Test
    void theFirstAndTheLastHaveOneNeighbour() {
        assertThat(Selection.all(code).open("1.1").previous()).isEmpty();
        assertThat(Selection.all(code).open("2.2").next()).isEmpty();
    }

    @Test
    void aStandardNamesItsWordingInTheOtherContour() {
        Selection external = Selection.of(code, Contour.EXTERNAL);

        assertThat(external.open("1.1").counterpart().map(Standard::number)).contains("1.2");
        assertThat(external.open("2.1").counterpart()).isEqualTo(Optional.empty());
    }

    @Test
    void anUnknownNumberIsNotFound() {
        assertThatThrownBy(() -> Selection.all(code).open("9.9"))
                .isInstanceOfSatisfying(
                        PortletException.class,
                        absent -> assertThat(absent.status()).isEqualTo(404));
    }
}
