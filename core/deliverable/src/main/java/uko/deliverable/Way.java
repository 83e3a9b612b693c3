package uko.deliverable;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * How a document of a type gets from its draft into force. Whatever a type says, its author never decides alone: who
 * submitted a revision does not approve it.
 *
 * @param reviewers how many have to agree at least; 0 where nobody is asked and the approval is the first step
 * @param approvers the roles of those who may approve, some of {@link #MAY_APPROVE}
 * @param effect what puts an approved revision in force
 * @param names what the states are called on the screen, where a type has its own words
 * @param facts what else is stated at a step, besides the facts of the kit: the last part of {@code module.memo-agreed}
 */
public record Way(
        int reviewers, List<String> approvers, Effect effect, Map<State, Words> names, Map<Step, String> facts) {

    /** Roles that may be given the approval. */
    public static final List<String> MAY_APPROVE = List.of("approver", "chair", "centre-head");

    /** More were never asked for. */
    public static final int MOST_REVIEWERS = 20;

    /** As documents have gone before types could say anything of it. */
    public static final Way STANDARD = new Way(1, MAY_APPROVE, Effect.BY_ACT, Map.of(), Map.of());

    public Way {
        approvers = List.copyOf(approvers);
        names = Collections.unmodifiableMap(copy(names, State.class));
        facts = Collections.unmodifiableMap(copy(facts, Step.class));
    }

    private static <K extends Enum<K>, V> Map<K, V> copy(Map<K, V> from, Class<K> keys) {
        Map<K, V> all = new EnumMap<>(keys);
        all.putAll(from);
        return all;
    }

    /** What puts an approved revision in force. */
    public enum Effect {
        /** A legal act, recorded as a step of its own. */
        BY_ACT,
        /** The decision that approves it, on the same day. */
        AT_ONCE;

        /** The word in a declaration: {@code by-act}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** A state that a type may call by another name. */
    public enum State {
        REVIEW,
        APPROVED,
        IN_FORCE;

        /** The word in a declaration, and that of the revision's state: {@code in-force}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** A step at which a type may state a fact of its own. */
    public enum Step {
        SUBMITTED,
        APPROVED,
        PUBLISHED;

        /** The word in a declaration, and in the kit's own fact: {@code document.approved}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The kind of the fact that a type of this module states at a step. */
    public Optional<String> fact(String module, Step step) {
        return Optional.ofNullable(facts.get(step)).map(word -> module + "." + word);
    }
}
