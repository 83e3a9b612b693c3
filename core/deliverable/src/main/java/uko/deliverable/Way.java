package uko.deliverable;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import uko.spi.portlet.Person;

/**
 * How a document of a type gets from its draft into force. Whatever a type says, its author never decides alone: who
 * submitted a revision, or wrote what it changes, does not approve it while somebody else could. And whatever it says,
 * nobody does what the gate doesn't let him do: a type only chooses among the roles that the module's descriptor admits.
 *
 * @param reviewers how many have to agree at least; 0 where nobody is asked and the approval is the first step
 * @param roles who may do each of the tasks; a task that is left out has the roles of {@link #STANDARD}
 * @param effect what puts an approved revision in force
 * @param names what the states are called on the screen, where a type has its own words
 * @param facts what else is stated at a step, besides the facts of the kit: the last part of {@code module.memo-agreed}
 */
public record Way(
        int reviewers, Map<Task, List<String>> roles, Effect effect, Map<State, Words> names, Map<Step, String> facts) {

    /** More were never asked for. */
    public static final int MOST_REVIEWERS = 20;

    /** As documents have gone before types could say anything of it. */
    public static final Way STANDARD = new Way(1, Map.of(), Effect.BY_ACT, Map.of(), Map.of());

    public Way {
        roles = Collections.unmodifiableMap(all(roles));
        names = Collections.unmodifiableMap(copy(names, State.class));
        facts = Collections.unmodifiableMap(copy(facts, Step.class));
    }

    private static Map<Task, List<String>> all(Map<Task, List<String>> given) {
        Map<Task, List<String>> all = new EnumMap<>(Task.class);
        for (Task task : Task.values()) {
            all.put(task, List.copyOf(given.getOrDefault(task, task.standard)));
        }
        return all;
    }

    private static <K extends Enum<K>, V> Map<K, V> copy(Map<K, V> from, Class<K> keys) {
        Map<K, V> all = new EnumMap<>(keys);
        all.putAll(from);
        return all;
    }

    /** What somebody does with a document; who he has to be, the type says. */
    public enum Task {
        /** Writes the draft, and sends it on. */
        DRAFT("drafted-by", "author"),
        /** May be asked whether he agrees; may remark and suggest in the draft. */
        REVIEW("reviewed-by", "reviewer"),
        /** Confirms that a change is small of which he wrote no word himself. */
        CONFIRM("confirmed-by", "author", "reviewer", "approver", "chair", "centre-head"),
        /** Approves what somebody else submitted. */
        APPROVE("approved-by", "approver", "chair", "centre-head"),
        /** Records the act that puts in force or repeals, and cancels an act before its day. */
        ENACT("enacted-by", "approver", "centre-head");

        private final String word;
        private final List<String> standard;

        Task(String word, String... standard) {
            this.word = word;
            this.standard = List.of(standard);
        }

        /** The word in a declaration: {@code drafted-by}. */
        public String word() {
            return word;
        }
    }

    /** The roles of those who may do this. */
    public List<String> who(Task task) {
        return roles.getOrDefault(task, List.of());
    }

    /** Whether the type gives one of these tasks to somebody with the roles of this person. */
    public boolean lets(Person person, Task... tasks) {
        return Stream.of(tasks).flatMap(task -> who(task).stream()).anyMatch(person::is);
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
