package uko.deliverable.revisions;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import uko.deliverable.comparison.SizeClass.Reason;
import uko.deliverable.comparison.SizeClass.Why;
import uko.deliverable.content.ContentReader;
import uko.spi.storage.Json;

/**
 * What a revision changes, as the database keeps it: {@code [{"key", "audience", "why", "words"}]}, and the further
 * audiences that a reader has to meet, each a list, as {@code "within"}.
 */
final class Reasons {

    private static final JsonMapper JSON = new JsonMapper();

    private Reasons() {}

    static Json json(List<Reason> reasons) {
        ArrayNode array = JSON.createArrayNode();
        for (Reason reason : reasons) {
            ObjectNode json = array.addObject().put("key", reason.key());
            ArrayNode audience = json.putArray("audience");
            reason.audiences().stream().limit(1).forEach(first -> first.forEach(audience::add));
            json.put("why", reason.why().word());
            reason.words().forEach(json.putArray("words")::add);
            if (reason.audiences().size() > 1) {
                ArrayNode within = json.putArray("within");
                reason.audiences().stream().skip(1).forEach(each -> each.forEach(within.addArray()::add));
            }
        }
        return new Json(array.toString());
    }

    static List<Reason> read(Json kept) {
        List<Reason> reasons = new ArrayList<>();
        for (JsonNode json : tree(kept)) {
            reasons.add(new Reason(
                    json.path("key").asText(),
                    audiences(json),
                    Why.of(json.path("why").asText()),
                    ContentReader.texts(json.path("words").toString())));
        }
        return List.copyOf(reasons);
    }

    private static List<List<String>> audiences(JsonNode json) {
        return Stream.concat(
                        Stream.of(json.path("audience")), json.path("within").valueStream())
                .map(each -> ContentReader.texts(each.toString()))
                .filter(audience -> !audience.isEmpty())
                .toList();
    }

    private static JsonNode tree(Json kept) {
        try {
            return JSON.readTree(kept.text());
        } catch (JsonProcessingException damaged) {
            throw new UncheckedIOException("What a revision changes is kept as no JSON.", damaged);
        }
    }
}
