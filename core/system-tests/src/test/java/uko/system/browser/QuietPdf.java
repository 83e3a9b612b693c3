package uko.system.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Looks through all objects of a PDF: nothing in it runs, opens, sends or brings along anything; links lead out openly. */
final class QuietPdf {

    private static final List<String> ACTING = List.of("JS", "JavaScript", "AA", "OpenAction", "EmbeddedFiles", "XFA");

    private QuietPdf() {}

    static void check(byte[] file) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(file)) {
            int seen = 0;
            for (COSObjectKey key : pdf.getDocument().getXrefTable().keySet()) {
                if (pdf.getDocument().getObjectFromPool(key).getObject() instanceof COSDictionary dictionary) {
                    check(dictionary);
                    seen++;
                }
            }
            assertThat(seen).isGreaterThan(1000);
        }
    }

    private static void check(COSDictionary dictionary) {
        for (String acting : ACTING) {
            assertThat(dictionary.containsKey(acting)).as(acting).isFalse();
        }
        if (dictionary.getDictionaryObject(COSName.A) instanceof COSDictionary action) {
            check(action);
        }
        assertThat(dictionary.getNameAsString(COSName.S, ""))
                .isNotIn("JavaScript", "Launch", "SubmitForm", "ImportData", "GoToR", "GoToE", "Rendition");
        assertThat(dictionary.getString(COSName.URI, "https://")).matches("(?:https?://|mailto:).*");
    }
}
