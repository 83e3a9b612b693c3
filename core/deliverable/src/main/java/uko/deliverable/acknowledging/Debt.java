package uko.deliverable.acknowledging;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import uko.deliverable.acknowledging.Readership.Owed;
import uko.deliverable.acknowledging.Standing.Asked;

/**
 * A document that somebody still has to acknowledge.
 *
 * @param changes how many sections have changed for him; 0 where he has to read it all, and where only the title of the
 *     document has changed
 */
record Debt(UUID document, String title, boolean whole, long changes, LocalDate due, boolean overdue) {

    /** The most urgent first. */
    static List<Debt> of(List<Owed> owed, LocalDate today) {
        return owed.stream()
                .filter(each -> each.standing().isAsked())
                .map(each -> of(each, today))
                .sorted(Comparator.comparing(Debt::due).thenComparing(Debt::title))
                .toList();
    }

    private static Debt of(Owed owed, LocalDate today) {
        Standing standing = owed.standing();
        return new Debt(
                owed.duty().chain().document(),
                owed.duty().chain().title(),
                standing.asked() == Asked.WHOLE,
                standing.sections().size(),
                standing.due().orElseThrow(),
                standing.isOverdue(today));
    }
}
