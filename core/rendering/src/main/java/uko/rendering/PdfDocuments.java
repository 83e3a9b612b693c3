package uko.rendering;

import com.openhtmltopdf.extend.FSStream;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.slf4j.Slf4jLogger;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntConsumer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import uko.spi.documents.Documents;
import uko.spi.portlet.Language;
import uko.spi.portlet.Messages;
import uko.spi.portlet.Model;

/**
 * Makes PDF of one plugin's document templates. The same template, model and language make the same bytes. Any thread;
 * it computes and never waits, so the caller bounds how many are made at once.
 */
public final class PdfDocuments implements Documents {

    private static final int LIMIT = 20_000_000;
    private final TemplateSource source;
    private final Messages messages;
    private final DocumentFonts fonts;
    private final Templates templates;
    private final Pictures pictures;

    public PdfDocuments(
            TemplateSource source, Messages messages, SanitisedTexts texts, DocumentFonts fonts, Pictures pictures) {
        this.source = source;
        this.messages = messages;
        this.fonts = fonts;
        this.pictures = pictures;
        this.templates =
                Templates.of(source, "documents/", DocumentHelpers.all(new Helpers(messages, texts)), true, LIMIT);
    }

    /** Where the pictures of rich texts are: files of the centre, by their hashes. */
    @FunctionalInterface
    public interface Pictures {

        Pictures NONE = hash -> Optional.empty();

        Optional<InputStream> open(String hash);
    }

    @Override
    public byte[] pdf(String template, Language language, Model model, IntConsumer begun) {
        Laid laid = laid(template, language, model);
        return written(laid, begun);
    }

    @Override
    public String html(String template, Language language, Model model) {
        return WebPage.of(laid(template, language, model).document.getDocumentElement(), this::picture);
    }

    private record Laid(Document document, DocumentMarks marks) {}

    private Laid laid(String template, Language language, Model model) {
        Document document = Xhtml.read(template, templates.render(template, page(language), model));
        Element head = Xhtml.require(document, template, "head");
        var marks = DocumentMarks.takenFrom(head);
        Typography.into(Xhtml.require(document, template, "body"));
        Outline.into(document, head);
        String own = marks.style(messages, language)
                + ownStyle(template)
                + marks.sheet().style();
        head.insertBefore(style(document, own), head.getFirstChild());
        head.insertBefore(style(document, Printing.STYLE), head.getFirstChild());
        return new Laid(document, marks);
    }

    /** What only printing needs: colours and the graphics behind them are not loaded before the first document. */
    private static final class Printing {

        static final byte[] COLOURS =
                ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
        static final String STYLE = resource("document.css");

        static {
            XRLog.setLoggerImpl(new Slf4jLogger());
        }
    }

    /** A document is nobody's page: links stay within it, and forms have no place. */
    private static Page page(Language language) {
        return new Page("", "", new UUID(0, 0), language, ZoneOffset.UTC, Map.of(), true, "");
    }

    private String ownStyle(String template) {
        return source.text("documents/" + template + ".css").orElse("");
    }

    private static Element style(Document document, String css) {
        Element style = document.createElement("style");
        style.setTextContent(css);
        return style;
    }

    private byte[] written(Laid laid, IntConsumer begun) {
        try (PdfBoxRenderer renderer = builder(laid.document, begun).buildPdfRenderer();
                PDDocument pdf = renderer.createPDFKeepOpen()) {
            laid.marks.into(pdf);
            var bytes = new ByteArrayOutputStream();
            pdf.save(bytes);
            return bytes.toByteArray();
        } catch (IOException failure) {
            throw new UncheckedIOException("The document could not be made into PDF: " + failure.getMessage(), failure);
        }
    }

    private PdfRendererBuilder builder(Document document, IntConsumer begun) {
        PdfRendererBuilder builder = new PdfRendererBuilder()
                .usePdfAConformance(PdfAConformance.PDFA_2_A)
                .usePdfUaAccessibility(true)
                .useColorProfile(Printing.COLOURS)
                .usePageSupplier((pdf, width, height, number, shadow) -> {
                    begun.accept(pdf.getNumberOfPages() + 1);
                    PDPage page = new PDPage(new PDRectangle(width, height));
                    pdf.addPage(page);
                    return page;
                })
                .withProducer("УКО")
                .withW3cDocument(document, "uko:/")
                .useUriResolver((base, address) -> isOurs(address) ? address : null)
                .useExternalResourceAccessControl(
                        (address, type) -> isOurs(address), ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                .useExternalResourceAccessControl(
                        (address, type) -> isOurs(address), ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI)
                .useProtocolsStreamImplementation(address -> new Drawn(picture(address)), "uko")
                .useProtocolsStreamImplementation(
                        PdfDocuments::refuse, "http", "https", "file", "jar", "data", "ftp", "mailto");
        return fonts.into(builder);
    }

    private static boolean isOurs(@Nullable String address) {
        return address != null
                && (address.startsWith(DocumentHelpers.QR) || address.startsWith(DocumentHelpers.PICTURE));
    }

    private byte[] picture(String address) {
        if (address.startsWith(DocumentHelpers.QR)) {
            return DocumentHelpers.drawn(address);
        }
        return pictures.open(address.substring(DocumentHelpers.PICTURE.length()))
                .map(PrintedPicture::of)
                .orElseGet(PrintedPicture::blank);
    }

    private static FSStream refuse(String address) {
        throw new TemplateException(
                "A document asked for '" + address + "'. Only {{qr …}} and rich texts draw pictures.");
    }

    private record Drawn(byte[] png) implements FSStream {

        @Override
        public InputStream getStream() {
            return new ByteArrayInputStream(png);
        }

        @Override
        public Reader getReader() {
            return new InputStreamReader(getStream(), StandardCharsets.UTF_8);
        }
    }

    private static String resource(String name) {
        try (InputStream file = PdfDocuments.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
