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

    /** @param text a list of {@code {"key", "audience", …}} */
    static List<Change> read(String text) {
        List<Change> changes = new ArrayList<>();
        for (JsonNode each : json(text)) {
            List<String> whom = new ArrayList<>();
            each.path("audience").forEach(entry -> whom.add(entry.asText()));
            changes.add(new Change(each.path("key").asText(), new Whom(whom)));
        }
        return changes;
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("The changes of a revision are no JSON.", damaged);
        }
    }
}
