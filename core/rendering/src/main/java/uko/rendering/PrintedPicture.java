package uko.rendering;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** A picture as a document can hold it: PNG or JPEG, of colours that archives may keep, no larger than print needs. */
final class PrintedPicture {

    /** 170 mm at 300 dots per inch. */
    private static final int MOST_DOTS = 2_000;

    private static final long MOST_PIXELS = 40_000_000;
    private static final byte[] BLANK = png(new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB));

    private PrintedPicture() {}

    /** Answers what can be drawn; a white dot for what is no picture, so that one bad file spoils no document. */
    static byte[] of(InputStream file) {
        try (file) {
            byte[] bytes = file.readAllBytes();
            return drawn(bytes).orElse(BLANK);
        } catch (IOException | RuntimeException unreadable) {
            return BLANK;
        }
    }

    static byte[] blank() {
        return BLANK.clone();
    }

    private static Optional<byte[]> drawn(byte[] bytes) throws IOException {
        try (ImageInputStream input = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(input);
            if (!readers.hasNext()) {
                return Optional.empty();
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(input, true, true);
                return drawn(reader, bytes);
            } finally {
                reader.dispose();
            }
        }
    }

    private static Optional<byte[]> drawn(ImageReader reader, byte[] bytes) throws IOException {
        long width = reader.getWidth(0);
        long height = reader.getHeight(0);
        if (width * height > MOST_PIXELS) {
            return Optional.empty();
        }
        // A JPEG of four colours is for a press: it can't be read here, and an archive may not keep it.
        if (reader.getRawImageType(0) == null) {
            return Optional.empty();
        }
        long longest = Math.max(width, height);
        return Optional.of(longest <= MOST_DOTS ? bytes : png(reduced(reader, (int) longest)));
    }

    private static BufferedImage reduced(ImageReader reader, int longest) throws IOException {
        var wanted = reader.getDefaultReadParam();
        int step = Math.ceilDiv(longest, MOST_DOTS);
        wanted.setSourceSubsampling(step, step, 0, 0);
        BufferedImage read = reader.read(0, wanted);
        var paper = new BufferedImage(read.getWidth(), read.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = paper.createGraphics();
        pen.drawImage(read, 0, 0, Color.WHITE, null);
        pen.dispose();
        return paper;
    }

    private static byte[] png(BufferedImage image) {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException impossible) {
            throw new IllegalStateException("Memory takes any picture.", impossible);
        }
        return bytes.toByteArray();
    }
}
