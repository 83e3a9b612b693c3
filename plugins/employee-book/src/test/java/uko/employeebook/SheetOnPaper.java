package uko.employeebook;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.Result;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;

/** A sheet of acknowledgement as those who hold it see it, and as a scanner does. */
record SheetOnPaper(String text, BinaryBitmap picture) {

    private static final int DOTS_PER_INCH = 300;

    static SheetOnPaper of(byte[] pdf) throws IOException {
        try (var read = Loader.loadPDF(pdf)) {
            var page = new PDFRenderer(read).renderImageWithDPI(0, DOTS_PER_INCH);
            int[] dots = page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());
            var picture = new BinaryBitmap(
                    new HybridBinarizer(new RGBLuminanceSource(page.getWidth(), page.getHeight(), dots)));
            return new SheetOnPaper(
                    new PDFTextStripper().getText(read).replace('\u00a0', ' ').replaceAll("\\s+", " "), picture);
        }
    }

    /** The code of the only line that waits. */
    String code() throws NotFoundException {
        Result[] codes = new QRCodeMultiReader().decodeMultiple(picture, Map.of(DecodeHintType.TRY_HARDER, true));
        if (codes.length != 1) {
            throw new AssertionError("one code was expected: " + List.of(codes));
        }
        return codes[0].getText();
    }

    /** What stands in the line of somebody, up to the name in the next one. */
    String line(String familyName) {
        int from = text.indexOf(familyName);
        if (from < 0) {
            throw new AssertionError("no line of " + familyName + ": " + text);
        }
        int to = Stream.of("Соколова", "Королёв")
                .mapToInt(name -> text.indexOf(name, from + 1))
                .filter(at -> at > 0)
                .min()
                .orElse(text.length());
        return text.substring(from, to);
    }
}
