package uko.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static uko.checks.Findings.unless;

import java.util.List;
import java.util.Locale;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import org.junit.jupiter.api.Test;

/** The border that plugins live by: small, documented, and never changed unnoticed. */
class SpiReportTest {

    private static final int MOST_TYPES = 40;
    private static final int MOST_METHODS = 8;

    private static final Tree TREE = Tree.here();
    private static final Spi SPI = Spi.of(TREE);

    @Test
    void theReportSaysWhatTheSpiIs() {
        assertThat(new SpiReport(SPI).text())
                .as("The SPI has changed. If that is meant, write the report anew with: mvn -q -Papi")
                .isEqualTo(TREE.read(SpiReport.FILE));
    }

    @Test
    void theSpiHasFewTypes() {
        assertThat(SPI.types())
                .filteredOn(type -> type.getNestingKind() == NestingKind.TOP_LEVEL)
                .as("The SPI grows by words, not by wishes: find a word that is there, or take one away.")
                .hasSizeBetween(30, MOST_TYPES);
    }

    @Test
    void itsInterfacesHaveFewMethods() {
        Findings.in("interfaces of the SPI", interfaces(), type -> unless(methods(type) <= MOST_METHODS, name(type)))
                .none(20, "Part it in two: nobody reads an interface of more than %d methods.".formatted(MOST_METHODS));
    }

    @Test
    void everyTypeIsDocumented() {
        Findings.in(
                        "types of the SPI",
                        SPI.types(),
                        type -> unless(!documentation(type).isBlank(), name(type)))
                .none(40, "Write Javadoc: a short sentence that says what it is for.");
    }

    @Test
    void everyInterfaceSaysWhoImplementsIt() {
        Findings.in("interfaces of the SPI", interfaces(), type -> unless(saysByWhom(type), name(type)))
                .none(20, "Say in its Javadoc \"Implemented by …\": the reader must know on which side he stands.");
    }

    private static int methods(TypeElement type) {
        return ElementFilter.methodsIn(type.getEnclosedElements()).size();
    }

    private static boolean saysByWhom(TypeElement type) {
        return documentation(type).toLowerCase(Locale.ROOT).contains("implemented by ");
    }

    private static String documentation(TypeElement type) {
        return SPI.documentation(type).orElse("").replaceAll("\\s+", " ");
    }

    private static String name(TypeElement type) {
        return type.getQualifiedName().toString();
    }

    /** Sealed ones implement themselves. */
    private static List<TypeElement> interfaces() {
        return SPI.types().stream()
                .filter(type -> type.getKind() == ElementKind.INTERFACE
                        && type.getPermittedSubclasses().isEmpty())
                .toList();
    }
}
