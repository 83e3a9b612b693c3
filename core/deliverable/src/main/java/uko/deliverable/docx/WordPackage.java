package uko.deliverable.docx;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * The parts of a document of Word, looked over before anything reads them: how many, how large, whether they are what
 * they should be. What is read later is a package made anew of these parts, so nothing that was not seen is in it.
 */
record WordPackage(Map<String, byte[]> parts) {

    static final int MOST_BYTES = 20 << 20;
    private static final int MOST_PARTS = 2_000;
    private static final int MOST_UNPACKED = 80 << 20;
    private static final int MOST_OF_XML = 40 << 20;
    private static final String TYPES = "[Content_Types].xml";
    private static final byte[] OLD_WORD = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0};

    /** Why a file is refused: the key of a sentence, and what it says besides. */
    static final class Refused extends Exception {

        private static final long serialVersionUID = 1;
        private final String message;
        private final transient Object[] arguments;

        Refused(String message, Object... arguments) {
            super(message);
            this.message = message;
            this.arguments = arguments;
        }

        String message() {
            return message;
        }

        Object[] arguments() {
            return arguments.clone();
        }
    }

    static WordPackage read(InputStream file) throws Refused {
        try {
            byte[] bytes = file.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new Refused("file.too-large", MOST_BYTES >> 20);
            }
            if (bytes.length > 4 && java.util.Arrays.equals(bytes, 0, 4, OLD_WORD, 0, 4)) {
                throw new Refused("file.old-word");
            }
            WordPackage read = new WordPackage(parts(bytes));
            read.check();
            return read;
        } catch (IOException | IllegalArgumentException broken) {
            throw new Refused("file.not-word");
        }
    }

    private static Map<String, byte[]> parts(byte[] bytes) throws IOException, Refused {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        int unpacked = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                int most = (isXml(entry.getName()) ? MOST_OF_XML : MOST_UNPACKED) - unpacked;
                byte[] content = zip.readNBytes(Math.max(0, most) + 1);
                if (content.length > most || parts.size() >= MOST_PARTS) {
                    throw new Refused("file.too-large-inside");
                }
                unpacked += content.length;
                parts.put(entry.getName(), content);
            }
        }
        return parts;
    }

    private static boolean isXml(String name) {
        String small = name.toLowerCase(Locale.ROOT);
        return small.endsWith(".xml") || small.endsWith(".rels");
    }

    private void check() throws Refused {
        byte[] types = parts.get(TYPES);
        if (types == null || parts.keySet().stream().noneMatch(name -> name.equals("word/document.xml"))) {
            throw new Refused("file.not-word");
        }
        boolean macros = parts.keySet().stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .anyMatch(
                        name -> name.contains("vbaproject") || name.contains("vbadata") || name.contains("/activex/"));
        if (macros || new String(types, java.nio.charset.StandardCharsets.UTF_8).contains("macroEnabled")) {
            throw new Refused("file.has-macros");
        }
        for (Map.Entry<String, byte[]> part : parts.entrySet()) {
            if (isXml(part.getKey())) {
                XmlPart.check(part.getValue());
            }
        }
    }

    /** The same parts, stored without compression. */
    InputStream anew() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.setMethod(ZipOutputStream.STORED);
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                ZipEntry entry = new ZipEntry(part.getKey());
                CRC32 sum = new CRC32();
                sum.update(part.getValue());
                entry.setCrc(sum.getValue());
                entry.setSize(part.getValue().length);
                zip.putNextEntry(entry);
                zip.write(part.getValue());
                zip.closeEntry();
            }
        }
        return new ByteArrayInputStream(bytes.toByteArray());
    }
}
