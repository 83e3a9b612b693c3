package uko.deliverable.acknowledging;

import java.time.LocalDate;
import java.util.List;

/** A revision that is or was in force, as far as acknowledging looks at it. */
record Step(String hash, long number, Weight weight, List<Change> changes, LocalDate inForceFrom) {

    Step {
        changes = List.copyOf(changes);
    }

    /** What a revision asks of those who acknowledged the one before. */
    enum Weight {
        /** To read it all: it is the first, or nobody can say what has changed. */
        WHOLE,
        /** To read what has changed for them. */
        CHANGED,
        /** Nothing: a second person has confirmed that the edit is small. */
        SMALL
    }

    /**
     * A section that this revision changed, added or took away; or the title of the document, under no key.
     *
     * @param whom for whom it is, and for whom all that it stands in is
     */
    record Change(String key, List<Whom> whom) {

        Change {
            whom = List.copyOf(whom);
        }

        boolean concerns(Place place) {
            return whom.stream().allMatch(each -> each.includes(place));
        }
    }
}
