package uko.deliverable.docx;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * The parts of a document of Word: how many and how large they are is looked at before anything else. Which part is the
 * text is told by the package, as ECMA-376 has it, and what a part is by its declared type, never by its name.
 */
final class WordPackage {

    static final int MOST_BYTES = 20 << 20;
    private static final int MOST_PARTS = 2_000;
    private static final int MOST_UNPACKED = 64 << 20;
    private static final byte[] OLD_WORD = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0};

    private final Map<String, byte[]> parts;
    private final XmlParts xml = new XmlParts();

    private WordPackage(Map<String, byte[]> parts) {
        this.parts = parts;
    }

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
            if (bytes.length > 4 && Arrays.equals(bytes, 0, 4, OLD_WORD, 0, 4)) {
                throw new Refused("file.old-word");
            }
            return new WordPackage(parts(bytes));
        } catch (IOException | IllegalArgumentException broken) {
            throw new Refused("file.not-word");
        }
    }

    private static Map<String, byte[]> parts(byte[] bytes) throws IOException, Refused {
        Map<String, byte[]> parts = new HashMap<>();
        int unpacked = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                int most = MOST_UNPACKED - unpacked;
                byte[] content = zip.readNBytes(most + 1);
                if (content.length > most || parts.size() >= MOST_PARTS) {
                    throw new Refused("file.too-large-inside");
                }
                unpacked += content.length;
                if (parts.put(small(entry.getName()), content) != null) {
                    throw new Refused("file.not-word");
                }
            }
        }
        return parts;
    }

    /** Names of parts differ by more than the size of their letters. */
    static String small(String name) {
        return (name.startsWith("/") ? name.substring(1) : name).toLowerCase(Locale.ROOT);
    }

    /** The part that holds the text, with what it refers to. */
    WordPart document() throws Refused {
        PartTypes types = PartTypes.of(require("[Content_Types].xml"));
        if (types.haveMacros() || parts.keySet().stream().anyMatch(PartTypes::isMacro)) {
            throw new Refused("file.has-macros");
        }
        String main = root().requireOne("officeDocument");
        if (!types.isText(main)) {
            throw new Refused("file.not-word");
        }
        return part(main);
    }

    /** What the file says that it is called, empty where it says nothing. */
    String title() throws Refused {
        Optional<WordPart> properties = root().find("core-properties");
        return properties.isPresent()
                ? properties.get().read().find("title").map(XmlElement::text).orElse("")
                : "";
    }

    private WordPart root() throws Refused {
        return new WordPart("", require(WordPart.relationsOf("")), this);
    }

    WordPart part(String name) throws Refused {
        String relations = WordPart.relationsOf(name);
        return new WordPart(
                name, parts.containsKey(relations) ? require(relations) : new XmlElement("Relationships"), this);
    }

    /** The part of this name, which has to be XML. */
    XmlElement require(String name) throws Refused {
        byte[] part = parts.get(small(name));
        if (part == null) {
            throw new Refused("file.not-word");
        }
        return xml.read(part);
    }

    boolean has(String name) {
        return parts.containsKey(name);
    }

    byte[] bytes(String name) {
        return parts.getOrDefault(name, new byte[0]);
    }
}
