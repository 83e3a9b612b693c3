package uko.spi.portlet;

import java.util.List;
import java.util.Map;

/** What an action came to. */
public sealed interface Outcome {

    /**
     * It is done; the view is shown with these parameters, under a sentence of thanks or confirmation.
     *
     * @param message the key of a message of the plugin, empty for none
     */
    record Done(String message, Map<String, String> parameters) implements Outcome {
        public Done {
            parameters = Map.copyOf(parameters);
        }

        /** Answers the same outcome with one parameter more for the view that follows. */
        public Done with(String parameter, String value) {
            Map<String, String> more = new java.util.HashMap<>(parameters);
            more.put(parameter, value);
            return new Done(message, more);
        }
    }

    /** It is not done: these fields must be mended first. What was typed is shown again. */
    record Refused(List<Problem> problems) implements Outcome {
        public Refused {
            problems = List.copyOf(problems);
        }
    }

    /**
     * It is not done: the thing was changed since. Both texts are shown; neither is lost.
     *
     * @param version that the thing has now
     * @param fields both texts field by field, for a script that merges; may be empty
     */
    record Stale(long version, String yours, String theirs, List<Both> fields) implements Outcome {
        public Stale {
            fields = List.copyOf(fields);
        }

        public Stale(long version, String yours, String theirs) {
            this(version, yours, theirs, List.of());
        }

        /**
         * Both texts of one field.
         *
         * @param merged one text made of both
         * @param clash whether both changed the same place, so that a person must decide
         */
        public record Both(String field, String yours, String theirs, String merged, boolean clash) {}
    }

    static Done done() {
        return new Done("", Map.of());
    }

    static Done done(String message) {
        return new Done(message, Map.of());
    }

    static Refused refused(String field, String message, Object... arguments) {
        return new Refused(List.of(new Problem(field, message, List.of(arguments))));
    }
}
