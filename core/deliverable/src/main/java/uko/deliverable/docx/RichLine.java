package uko.deliverable.docx;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.drawingml.x2006.wordprocessingDrawing.CTInline;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/** Writes what stands within a paragraph: text with its faces, links, line breaks, pictures. */
final class RichLine {

    private static final String FILE = "file:";
    private static final Set<String> PARTS = Set.of("p", "li", "tr", "h2", "h3", "h4", "blockquote");
    /** The width of the text, in dots of 96 to the inch. */
    private static final int WIDEST = 620;

    private final WordFile file;
    private final Function<String, Optional<InputStream>> pictures;

    RichLine(WordFile file, Function<String, Optional<InputStream>> pictures) {
        this.file = file;
        this.pictures = pictures;
    }

    void within(XWPFParagraph line, Element element, Face face) {
        boolean first = true;
        for (Node node : RichXml.children(element)) {
            // A block in a place for one paragraph, as two paragraphs in a cell, begins a line of its own.
            boolean part = node instanceof Element inner && PARTS.contains(inner.getTagName());
            if (part && !first) {
                line.createRun().addBreak();
            }
            write(line, node, face);
            first = first && node instanceof Text text && text.getData().isBlank();
        }
    }

    void write(XWPFParagraph line, Node node, Face face) {
        if (node instanceof Text text) {
            said(line, text.getData().replaceAll("[\\s&&[^\u00a0]]+", " "), face);
        } else if (node instanceof Element element) {
            switch (element.getTagName()) {
                case "br" -> line.createRun().addBreak();
                case "img" -> picture(line, element);
                default -> within(line, element, face.within(element.getTagName(), element.getAttribute("href")));
            }
        }
    }

    private void said(XWPFParagraph line, String text, Face face) {
        if (text.isBlank() && line.getRuns().isEmpty()) {
            return;
        }
        face.dress(face.link().isEmpty() ? WordFile.run(line, text) : file.link(line, face.link(), text));
    }

    private void picture(XWPFParagraph line, Element image) {
        String source = image.getAttribute("src");
        String words = image.getAttribute("alt");
        byte[] bytes = source.startsWith(FILE) ? read(source.substring(FILE.length())) : new byte[0];
        if (bytes.length == 0 || !drawn(line, bytes, words)) {
            said(line, "[" + words + "]", Face.PLAIN);
        }
    }

    private byte[] read(String hash) {
        try (InputStream content = pictures.apply(hash).orElseGet(InputStream::nullInputStream)) {
            return content.readAllBytes();
        } catch (IOException unreadable) {
            return new byte[0];
        }
    }

    /** Answers false where the bytes are no picture. */
    private static boolean drawn(XWPFParagraph line, byte[] bytes, String words) {
        try (ImageInputStream input = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            var readers = ImageIO.getImageReaders(input);
            if (!readers.hasNext()) {
                return false;
            }
            ImageReader reader = readers.next();
            reader.setInput(input, true, true);
            boolean jpeg = reader.getFormatName().equalsIgnoreCase("jpeg");
            put(line, bytes, jpeg ? PictureType.JPEG : PictureType.PNG, reader.getWidth(0), reader.getHeight(0), words);
            reader.dispose();
            return true;
        } catch (IOException | RuntimeException unreadable) {
            return false;
        }
    }

    private static void put(XWPFParagraph line, byte[] bytes, PictureType type, int width, int height, String words)
            throws IOException {
        double scale = Math.min(1, (double) WIDEST / width);
        XWPFRun run = line.createRun();
        try {
            run.addPicture(
                    new ByteArrayInputStream(bytes),
                    type,
                    "picture" + type.getExtension(),
                    (int) (Units.EMU_PER_PIXEL * width * scale),
                    (int) (Units.EMU_PER_PIXEL * height * scale));
        } catch (InvalidFormatException impossible) {
            throw new IOException(impossible);
        }
        for (CTInline inline : run.getCTR().getDrawingArray(0).getInlineArray()) {
            inline.getDocPr().setDescr(words);
        }
    }
}
