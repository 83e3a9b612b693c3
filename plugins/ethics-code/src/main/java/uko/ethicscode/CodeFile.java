package uko.ethicscode;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads a code from the JSON that {@link CodeOutline} writes; the format is {@code ethics-code.schema.json}. */
final class CodeFile {

    static final String FORMAT = "ethics-code/1";

    private static final String KEY = "[a-z][a-z0-9-]{0,39}";

    private final Set<String> keys = new HashSet<>();

    private CodeFile() {}

    /** Answers the code, or nothing and all its mistakes in {@code reading}. */
    static Optional<Code> read(byte[] content, Reading reading) {
        try {
            Code code = new CodeFile().code(new Entry(Place.CODE, JsonReader.read(text(content)), reading));
            return reading.mistakes().isEmpty() ? Optional.of(code) : Optional.empty();
        } catch (CharacterCodingException notUtf8) {
            reading.mistake("file.not-utf8", Place.CODE, "");
        } catch (MalformedJson malformed) {
            reading.mistake("file.not-json", Place.CODE, "", malformed.line(), malformed.column());
        }
        return Optional.empty();
    }

    private static String text(byte[] content) throws CharacterCodingException {
        String text = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(content))
                .toString();
        // Windows editors begin a file with a byte order mark; JSON knows none.
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private Code code(Entry file) {
        file.word("format", FORMAT);
        Code code = new Code(
                requisites(file),
                file.entries("opening", 0, 20, Place::opening).stream()
                        .map(this::chapter)
                        .toList(),
                file.entries("sections", 1, 50, Place::section).stream()
                        .map(this::section)
                        .toList(),
                file.entries("closing", 0, 20, Place::closing).stream()
                        .map(this::chapter)
                        .toList());
        file.end();
        return code;
    }

    private static Requisites requisites(Entry file) {
        Requisites requisites = new Requisites(
                file.text("title", 200),
                file.number("number", 9_999),
                file.date("adoptedOn"),
                file.date("inForceFrom"),
                file.text("approvedBy", 300));
        if (requisites.inForceFrom().isBefore(requisites.adoptedOn())) {
            file.mistake("file.in-force-before-adopted", "inForceFrom");
        }
        return requisites;
    }

    private Chapter chapter(Entry entry) {
        Chapter chapter = new Chapter(key(entry, "chapter"), entry.text("title", 200), entry.richText("text"));
        entry.end();
        return chapter;
    }

    private Section section(Entry entry) {
        String number = entry.place().number();
        Section section = new Section(
                key(entry, "section"),
                number,
                entry.text("title", 200),
                entry.richText("introduction"),
                standards(entry.entries("standards", 1, 100, index -> Place.standard(number, index))));
        entry.end();
        return section;
    }

    private List<Standard> standards(List<Entry> entries) {
        return entries.stream().map(this::standard).toList();
    }

    private Standard standard(Entry entry) {
        String contour = entry.word("contour", "external|internal");
        Standard standard = new Standard(
                key(entry, contour),
                entry.place().number(),
                Contour.find(contour).orElse(Contour.EXTERNAL),
                entry.text("title", 200),
                conduct(entry));
        entry.end();
        return standard;
    }

    private static Conduct conduct(Entry entry) {
        return new Conduct(
                entry.text("value", 100),
                entry.richText("situation"),
                entry.richTexts("whatWeDo", 1, 10),
                entry.richTexts("whatWeNeverDo", 1, 10),
                entry.text("phrase", 500));
    }

    /** A key is unique among its kind; a standard's in each contour, as one standard may have a wording in both. */
    private String key(Entry entry, String kind) {
        String key = entry.word("key", KEY);
        if (!key.isEmpty() && !keys.add(kind + " " + key)) {
            entry.mistake("file.key-twice", "key", key);
        }
        return key;
    }
}
