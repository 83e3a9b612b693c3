package uko.employeebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** What an archive and a screen reader ask of a PDF, as veraPDF looks it over. */
final class Archive {

    private static final List<String> FLAVOURS = List.of("2a", "ua1");

    private Archive() {}

    /** @param checks the least that must have been looked at, so that an empty file does not pass */
    static void accepts(byte[] pdf, int checks) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        for (String flavour : FLAVOURS) {
            PDFAFlavour wanted = PDFAFlavour.fromString(flavour);
            try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), wanted);
                    var validator = Foundries.defaultInstance().createValidator(wanted, false)) {
                var result = validator.validate(parser);
                assertThat(result.getTestAssertions())
                        .as("what veraPDF finds by %s", flavour)
                        .isEmpty();
                assertThat(result.isCompliant()).isTrue();
                assertThat(result.getTotalAssertions())
                        .as("what veraPDF looked at by %s", flavour)
                        .isGreaterThan(checks);
            }
        }
    }
}
