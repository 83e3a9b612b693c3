package uko.deliverable.drafting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import uko.deliverable.Content;
import uko.deliverable.DocumentType;
import uko.deliverable.Kind;
import uko.deliverable.Numbered;
import uko.deliverable.Section;
import uko.spi.portlet.PortletException;
import uko.spi.storage.Reads;
import uko.spi.storage.Row;
import uko.spi.storage.Writes;

/** The sections of a draft in reading order, without what is written in them. */
record Outline(DocumentType type, List<Line> lines) {

    private static final String LINES = """
        select s.key, s.parent, s.kind, s.title, s.version
        from deliverable.section s
        where s.document_id = $1
        order by s.place, s.key
        """;

    Outline {
        lines = List.copyOf(lines);
    }

    /**
     * A section in an outline.
     *
     * @param parent the key of the section that it stands in, empty for the document
     * @param number {@code 2.1}, empty where its kind is not counted
     * @param depth 1 for a section of the document
     */
    record Line(String key, String parent, String kind, String title, long version, String number, int depth) {

        private static Line of(Row row) {
            return new Line(
                    row.text("key"),
                    row.text("parent"),
                    row.text("kind"),
                    row.text("title"),
                    row.number("version"),
                    "",
                    0);
        }

        private Line at(Numbered place) {
            return new Line(key, parent, kind, title, version, place.number(), place.depth());
        }
    }

    static Supplier<Outline> of(Reads reads, UUID document, DocumentType type) {
        var lines = reads.list(LINES, Line::of, document);
        return () -> of(lines.get(), type);
    }

    static Outline of(Writes writes, UUID document, DocumentType type) {
        return of(writes.list(LINES, Line::of, document), type);
    }

    private static Outline of(List<Line> siblingsInOrder, DocumentType type) {
        Map<String, Line> byKey = new LinkedHashMap<>();
        Map<String, List<Line>> children = new HashMap<>();
        siblingsInOrder.forEach(line -> {
            byKey.put(line.key(), line);
            children.computeIfAbsent(line.parent(), none -> new ArrayList<>()).add(line);
        });
        Content bare = new Content(type.id(), "", 0, sections("", children));
        return new Outline(
                type,
                Numbered.of(bare, type).stream()
                        .map(place -> Objects.requireNonNull(
                                        byKey.get(place.section().key()))
                                .at(place))
                        .toList());
    }

    private static List<Section> sections(String parent, Map<String, List<Line>> children) {
        return children.getOrDefault(parent, List.of()).stream()
                .map(line -> new Section(
                        line.key(), line.kind(), line.title(), Map.of(), List.of(), sections(line.key(), children)))
                .toList();
    }

    Optional<Line> find(String key) {
        return lines.stream().filter(line -> line.key().equals(key)).findFirst();
    }

    /** @throws PortletException {@code not-found} */
    Line require(String key) {
        return find(key).orElseThrow(() -> PortletException.notFound("section"));
    }

    /** The keys of what stands right in a section, or in the document, in order. */
    List<String> children(String parent) {
        return lines.stream()
                .filter(line -> line.parent().equals(parent))
                .map(Line::key)
                .toList();
    }

    /** A section and all that stands in it, in reading order. */
    List<Line> whole(String key) {
        int first = lines.indexOf(require(key));
        int depth = lines.get(first).depth();
        return Stream.concat(
                        Stream.of(lines.get(first)),
                        lines.stream().skip(first + 1L).takeWhile(line -> line.depth() > depth))
                .toList();
    }

    /** The kind of a section, or that of the document for an empty key. */
    String kindOf(String key) {
        return key.isEmpty() ? Kind.DOCUMENT : require(key).kind();
    }

    /** Whether a section may stand in another, or in the document. */
    boolean fits(Line line, String parent) {
        boolean inItself =
                whole(line.key()).stream().anyMatch(each -> each.key().equals(parent));
        return !inItself && type.require(line.kind()).within().contains(kindOf(parent));
    }

    /** Where a section may move to by one step. */
    Optional<Move> step(Line line, String way) {
        List<String> siblings = children(line.parent());
        int at = siblings.indexOf(line.key());
        return switch (way) {
            case "up" -> at == 0 ? Optional.empty() : Optional.of(new Move(line.parent(), siblings.get(at - 1)));
            case "down" ->
                at + 1 == siblings.size()
                        ? Optional.empty()
                        : Optional.of(new Move(line.parent(), after(siblings, at + 1)));
            case "in" ->
                at == 0
                        ? Optional.empty()
                        : Optional.of(new Move(siblings.get(at - 1), "")).filter(move -> fits(line, move.parent()));
            case "out" -> line.parent().isEmpty() ? Optional.empty() : out(line);
            default -> Optional.empty();
        };
    }

    private Optional<Move> out(Line line) {
        Line parent = require(line.parent());
        List<String> siblings = children(parent.parent());
        Move move = new Move(parent.parent(), after(siblings, siblings.indexOf(parent.key())));
        return Optional.of(move).filter(there -> fits(line, there.parent()));
    }

    private static String after(List<String> siblings, int at) {
        return at + 1 < siblings.size() ? siblings.get(at + 1) : "";
    }

    /** @param before the sibling that it is to stand before, empty for the last place */
    record Move(String parent, String before) {}
}
