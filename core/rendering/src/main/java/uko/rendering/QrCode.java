package uko.rendering;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** Draws a QR code as PNG of one bit per pixel, black on white. */
final class QrCode {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final int PIXELS_PER_MODULE = 8;

    private QrCode() {}

    static byte[] png(String text) {
        BitMatrix modules = modules(text);
        int size = modules.getWidth() * PIXELS_PER_MODULE;
        var bytes = new ByteArrayOutputStream();
        try (var png = new DataOutputStream(bytes)) {
            png.write(SIGNATURE);
            chunk(png, "IHDR", header(size));
            chunk(png, "IDAT", deflated(rows(modules, size)));
            chunk(png, "IEND", new byte[0]);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static BitMatrix modules(String text) {
        try {
            return new QRCodeWriter()
                    .encode(
                            text,
                            BarcodeFormat.QR_CODE,
                            0,
                            0,
                            Map.of(EncodeHintType.CHARACTER_SET, "UTF-8", EncodeHintType.MARGIN, 2));
        } catch (WriterException failure) {
            throw new Unfit(
                    "The text of a QR code is too long: " + text.length() + " characters. Use a short address.");
        }
    }

    private static byte[] header(int size) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var header = new DataOutputStream(bytes);
        header.writeInt(size);
        header.writeInt(size);
        // One bit, greyscale, deflate, adaptive filters, not interlaced.
        header.write(new byte[] {1, 0, 0, 0, 0});
        return bytes.toByteArray();
    }

    /** Each row is a filter byte and then bits, 1 for white. A module is one byte wide. */
    private static byte[] rows(BitMatrix modules, int size) {
        var rows = new byte[size * (1 + modules.getWidth())];
        for (int y = 0; y < size; y++) {
            for (int x = 0; x < modules.getWidth(); x++) {
                rows[y * (1 + modules.getWidth()) + 1 + x] =
                        (byte) (modules.get(x, y / PIXELS_PER_MODULE) ? 0x00 : 0xff);
            }
        }
        return rows;
    }

    private static byte[] deflated(byte[] rows) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var deflater = new DeflaterOutputStream(bytes, new Deflater(Deflater.BEST_COMPRESSION))) {
            deflater.write(rows);
        }
        return bytes.toByteArray();
    }

    private static void chunk(DataOutputStream png, String type, byte[] content) throws IOException {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        var crc = new CRC32();
        crc.update(name);
        crc.update(content);
        png.writeInt(content.length);
        png.write(name);
        png.write(content);
        png.writeInt((int) crc.getValue());
    }
}
