package uko.deliverable.content;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import uko.deliverable.Content;
import uko.deliverable.DocumentType;
import uko.deliverable.Field;
import uko.deliverable.Form;
import uko.deliverable.Section;
import uko.deliverable.Value;

/** Finds the files that a text names by their hashes: pictures within rich texts, and fields that are files. */
public final class UsedFiles {

    private static final Pattern PICTURE = Pattern.compile("src=\"file:([0-9a-f]{64})\"");

    private UsedFiles() {}

    /** Where a file is named first: the title of the section, and the field. */
    public record Place(String section, String field) {}

    /** By hash, in the order of the text. */
    public static Map<String, Place> in(Content content, DocumentType type) {
        Map<String, Place> used = new LinkedHashMap<>();
        content.all()
                .forEach(section -> type.require(section.kind())
                        .fields()
                        .forEach(field -> in(section, field)
                                .forEach(hash -> used.putIfAbsent(hash, new Place(section.title(), field.name())))));
        return used;
    }

    private static Stream<String> in(Section section, Field field) {
        return switch (section.fields().getOrDefault(field.name(), Value.none(field.form()))) {
            case Value.Rich rich -> pictures(rich.text().html());
            case Value.Items items -> items.items().stream().flatMap(item -> pictures(item.html()));
            case Value.Plain plain when field.form() == Form.FILE && !plain.isEmpty() -> Stream.of(plain.text());
            case Value.Plain plain -> Stream.of();
            case Value.Rows rows -> Stream.of();
        };
    }

    private static Stream<String> pictures(String html) {
        return PICTURE.matcher(html).results().map(found -> found.group(1));
    }
}
