package uko.deliverable.docx;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import uko.deliverable.Content;
import uko.deliverable.DocumentType;
import uko.deliverable.Field;
import uko.deliverable.Form;
import uko.deliverable.Kind;
import uko.deliverable.Section;
import uko.deliverable.Value;
import uko.deliverable.content.ContentFile;
import uko.deliverable.content.SectionKeys;
import uko.deliverable.docx.WordPackage.Refused;
import uko.spi.documents.RichTexts;

/** Grows a text from headings and what stands under them, as far as the kinds of its type allow. */
final class SectionTree {

    private static final int LONGEST_TITLE = 200;
    private static final int MOST_WRITTEN = 8 << 20;
    private static final String BEFORE_ALL = "Введение";

    private final DocumentType type;
    private final RichTexts texts;
    private final Set<String> keys = new HashSet<>();
    private final List<Open> roots = new ArrayList<>();
    private final Deque<Open> open = new ArrayDeque<>();
    private int begun;
    private int written;

    SectionTree(DocumentType type, RichTexts texts) {
        this.type = type;
        this.texts = texts;
    }

    /** A section that text is still added to. */
    private static final class Open {
        private final int level;
        private final Kind kind;
        private final String title;
        private final StringBuilder html = new StringBuilder();
        private final StringBuilder notes = new StringBuilder();
        private final List<Open> sections = new ArrayList<>();

        private Open(int level, Kind kind, String title) {
            this.level = level;
            this.kind = kind;
            this.title = title;
        }
    }

    void heading(int level, String title) throws Refused {
        while (!open.isEmpty() && open.peek().level >= level) {
            open.pop();
        }
        Optional<Kind> kind =
                kind(open.isEmpty() ? Kind.DOCUMENT : open.peek().kind.id());
        if (kind.isPresent()) {
            begin(new Open(level, kind.get(), shortened(title)));
        } else {
            text("<h2>" + Html.escaped(title) + "</h2>");
            return;
        }
        if (title.length() > LONGEST_TITLE) {
            text("<p>" + Html.escaped(title) + "</p>");
        }
    }

    void text(String html) throws Refused {
        if (open.isEmpty()) {
            Kind kind = kind(Kind.DOCUMENT).orElseThrow(() -> new Refused("file.no-place-for-text"));
            begin(new Open(1, kind, BEFORE_ALL));
        }
        open.element().html.append(html);
        grow(html);
    }

    /** Stands at the end of the text of the section that is open. */
    void note(String html) throws Refused {
        if (open.isEmpty()) {
            text(html);
        } else {
            open.element().notes.append(html);
            grow(html);
        }
    }

    private void grow(String html) throws Refused {
        written += html.length();
        if (written > MOST_WRITTEN) {
            throw new Refused("file.too-large-inside");
        }
    }

    private void begin(Open section) throws Refused {
        if (++begun > ContentFile.MOST_SECTIONS) {
            throw new Refused("file.too-many-sections", ContentFile.MOST_SECTIONS);
        }
        (open.isEmpty() ? roots : open.peek().sections).add(section);
        open.push(section);
    }

    /** The first kind that may stand here and holds text. */
    private Optional<Kind> kind(String parent) {
        return type.within(parent).stream()
                .filter(kind -> text(kind).isPresent())
                .findFirst();
    }

    private static Optional<Field> text(Kind kind) {
        return kind.fields().stream().filter(field -> field.form() == Form.RICH).findFirst();
    }

    private static String shortened(String title) {
        return title.length() <= LONGEST_TITLE ? title : title.substring(0, LONGEST_TITLE - 1) + "…";
    }

    Content content(String title) throws Refused {
        List<Section> sections = roots.stream().map(this::section).toList();
        if (sections.isEmpty()) {
            throw new Refused("file.nothing-in-it");
        }
        return new Content(type.id(), shortened(title), 0, sections);
    }

    private Section section(Open written) {
        Map<String, Value> fields = new LinkedHashMap<>();
        written.kind.fields().forEach(field -> fields.put(field.name(), Value.none(field.form())));
        text(written.kind)
                .ifPresent(field ->
                        fields.put(field.name(), new Value.Rich(texts.of(written.html + written.notes.toString()))));
        return new Section(
                key(written.title),
                written.kind.id(),
                written.title,
                fields,
                List.of(),
                written.sections.stream().map(this::section).toList());
    }

    /** The same file has the same keys each time, so that it can be taken over again. */
    private String key(String title) {
        String key = SectionKeys.of(title);
        String free = key;
        for (int more = 2; !keys.add(free); more++) {
            free = key + "-" + more;
        }
        return free;
    }
}
