package uko.ethicscode.clients;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uko.deliverable.Content;
import uko.deliverable.DocumentType;
import uko.deliverable.Numbered;
import uko.deliverable.Section;
import uko.deliverable.Value;
import uko.spi.documents.RichText;

/** What of a code is said to clients: its standards as the external contour words them, if they are for everybody. */
record ClientCode(List<Part> parts) {

    /** A section of the code with those of its standards that speak to clients. */
    record Part(String number, String title, RichText text, List<Standard> standards) {}

    record Standard(String key, String number, String title, String value, List<Wording> wordings) {}

    record Wording(
            String title, RichText situation, List<RichText> whatWeDo, List<RichText> whatWeNeverDo, String phrase) {

        Stream<RichText> texts() {
            return Stream.concat(Stream.of(situation), Stream.concat(whatWeDo.stream(), whatWeNeverDo.stream()));
        }
    }

    static ClientCode of(Content content, DocumentType type) {
        Map<String, String> numbers = Numbered.of(content, type).stream()
                .collect(Collectors.toMap(one -> one.section().key(), Numbered::number));
        return new ClientCode(open(content.sections(), "section")
                .map(section -> part(section, numbers))
                .filter(part -> !part.standards().isEmpty())
                .toList());
    }

    private static Part part(Section section, Map<String, String> numbers) {
        List<Standard> standards = open(section.sections(), "standard")
                .map(standard -> standard(standard, numbers))
                .filter(standard -> !standard.wordings().isEmpty())
                .toList();
        return new Part(number(section, numbers), section.title(), rich(section, "text"), standards);
    }

    private static Standard standard(Section standard, Map<String, String> numbers) {
        List<Wording> wordings = open(standard.sections(), "wording")
                .filter(wording -> plain(wording, "contour").equals("external"))
                .map(ClientCode::wording)
                .toList();
        return new Standard(
                standard.key(), number(standard, numbers), standard.title(), plain(standard, "value"), wordings);
    }

    private static Wording wording(Section wording) {
        return new Wording(
                wording.title(),
                rich(wording, "situation"),
                items(wording, "whatWeDo"),
                items(wording, "whatWeNeverDo"),
                plain(wording, "phrase"));
    }

    /** Those of a kind that are for everybody: what only some colleagues are to read is no client's. */
    private static Stream<Section> open(List<Section> sections, String kind) {
        return sections.stream()
                .filter(section ->
                        section.kind().equals(kind) && section.audience().isEmpty());
    }

    private static String number(Section section, Map<String, String> numbers) {
        return numbers.getOrDefault(section.key(), "");
    }

    private static String plain(Section section, String field) {
        return section.fields().get(field) instanceof Value.Plain plain ? plain.text() : "";
    }

    private static RichText rich(Section section, String field) {
        return section.fields().get(field) instanceof Value.Rich rich ? rich.text() : new RichText("");
    }

    private static List<RichText> items(Section section, String field) {
        return section.fields().get(field) instanceof Value.Items items ? items.items() : List.of();
    }

    /** Whether a picture stands in what clients see. */
    boolean shows(String picture) {
        return texts().anyMatch(text -> text.html().contains("file:" + picture));
    }

    private Stream<RichText> texts() {
        return parts.stream()
                .flatMap(part -> Stream.concat(
                        Stream.of(part.text()),
                        part.standards().stream()
                                .flatMap(standard -> standard.wordings().stream())
                                .flatMap(Wording::texts)));
    }
}
