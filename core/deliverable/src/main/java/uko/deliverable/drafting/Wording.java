package uko.deliverable.drafting;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import uko.deliverable.Kind;
import uko.deliverable.Section;
import uko.deliverable.Value;
import uko.deliverable.content.ContentReader;
import uko.deliverable.content.ContentWriter;
import uko.spi.storage.Json;
import uko.spi.storage.Row;

/**
 * What an edit of a section changes.
 *
 * @param fields all that the kind declares, in its order
 * @param audience departments, roles and positions for whom it is; empty is for everybody
 */
record Wording(String title, Map<String, Value> fields, List<String> audience) {

    Wording {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        audience = List.copyOf(audience);
    }

    static Wording of(Row row, Kind kind) {
        return new Wording(
                row.text("title"),
                ContentReader.fields(row.json("fields").text(), kind),
                ContentReader.texts(row.json("audience").text()));
    }

    static Wording of(Section section) {
        return new Wording(section.title(), section.fields(), section.audience());
    }

    Json fieldsJson() {
        return new Json(ContentWriter.fields(fields));
    }

    Json audienceJson() {
        return new Json(ContentWriter.texts(audience));
    }
}
