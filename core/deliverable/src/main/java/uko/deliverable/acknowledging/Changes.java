package uko.deliverable.acknowledging;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import uko.deliverable.acknowledging.Step.Change;

/** Reads what a revision says of its changes. */
final class Changes {

    private static final JsonMapper JSON = new JsonMapper();

    private Changes() {}

    /** @param text a list of {@code {"key", "audience", "within", …}} */
    static List<Change> read(String text) {
        List<Change> changes = new ArrayList<>();
        for (JsonNode each : json(text)) {
            List<Whom> whom = new ArrayList<>();
            whom.add(whom(each.path("audience")));
            each.path("within").forEach(further -> whom.add(whom(further)));
            changes.add(new Change(each.path("key").asText(), whom));
        }
        return changes;
    }

    private static Whom whom(JsonNode entries) {
        List<String> whom = new ArrayList<>();
        entries.forEach(entry -> whom.add(entry.asText()));
        return new Whom(whom);
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("The changes of a revision are no JSON.", damaged);
        }
    }
}
