package uko.deliverable.content;

import java.util.LinkedHashMap;
import java.util.Map;
import uko.deliverable.Way;

/** Writes how documents of a type come into force. */
final class WayWriter {

    private WayWriter() {}

    static Map<String, Object> declaration(Way way) {
        Map<String, Object> declaration = new LinkedHashMap<>();
        declaration.put("reviewers", way.reviewers());
        way.roles().forEach((task, roles) -> {
            if (!roles.equals(Way.STANDARD.who(task))) {
                declaration.put(task.word(), roles);
            }
        });
        declaration.put("effect", way.effect().word());
        Map<String, Object> names = new LinkedHashMap<>();
        way.names().forEach((state, name) -> names.put(state.word(), TypeWriter.words(name)));
        if (!names.isEmpty()) {
            declaration.put("names", names);
        }
        Map<String, Object> facts = new LinkedHashMap<>();
        way.facts().forEach((step, fact) -> facts.put(step.word(), fact));
        if (!facts.isEmpty()) {
            declaration.put("facts", facts);
        }
        return declaration;
    }
}
