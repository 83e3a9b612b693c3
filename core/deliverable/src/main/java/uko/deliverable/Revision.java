package uko.deliverable;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import uko.spi.facts.ObjectRef;

/**
 * An immutable text and how far it has come.
 *
 * @param module the plugin whose document it is
 * @param hash the SHA-256 of its canonical JSON, in hexadecimal
 * @param approval the decision that approved it
 * @param act the act that put it in force
 */
public record Revision(
        UUID id,
        UUID document,
        String module,
        String type,
        String title,
        long number,
        String hash,
        State state,
        Size size,
        Optional<Basis> approval,
        Optional<Basis> act,
        Optional<LocalDate> endedOn) {

    /** How far a revision has come today; only forward, but for an act that was cancelled before its day. */
    public enum State {
        REVIEW,
        RETURNED,
        APPROVED,
        /** An act puts it in force from a day to come. */
        COMING,
        IN_FORCE,
        SUPERSEDED,
        REPEALED;

        /** The word in the database, in templates and in CSS: {@code in-force}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public static State of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }

    /** How much it changes for those who acknowledged its predecessor; computed, see the kit's decision. */
    public enum Size {
        FIRST,
        SMALL,
        SUBSTANTIAL;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Size of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    /** What a state rests on, as people name it, and since when. */
    public record Basis(String words, LocalDate since) {}

    public boolean inForce() {
        return state == State.IN_FORCE;
    }

    /** Whether an act, this one's or the next one's, has decided a change for a day to come. */
    public boolean awaitsDay() {
        return state == State.COMING || state == State.IN_FORCE && endedOn.isPresent();
    }

    /** The same text as it will be once this act has put it in force. */
    public Revision enacted(Basis by) {
        return new Revision(
                id,
                document,
                module,
                type,
                title,
                number,
                hash,
                State.IN_FORCE,
                size,
                approval,
                Optional.of(by),
                Optional.empty());
    }

    /** The beginning of the hash, enough for a person to compare two by eye. */
    public String fingerprint() {
        return fingerprint(hash);
    }

    public static String fingerprint(String hash) {
        return String.join(" ", hash.substring(0, 4), hash.substring(4, 8), hash.substring(8, 12));
    }

    public ObjectRef reference() {
        return new ObjectRef(module, "revision", id.toString(), hash);
    }
}
