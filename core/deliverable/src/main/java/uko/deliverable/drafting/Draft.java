package uko.deliverable.drafting;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import uko.spi.facts.ObjectRef;
import uko.spi.storage.Row;

/**
 * A document that is worked on.
 *
 * @param version of its title
 * @param inForce the number of the revision in force, 0 for none
 * @param underWay the state of the revision that is on its way, empty for none
 * @param asked whether the person is asked to review that revision
 * @param changedAt when a section was last saved; absent where there is none
 */
record Draft(
        UUID id,
        String module,
        String type,
        String title,
        long version,
        long inForce,
        String underWay,
        long sections,
        boolean asked,
        Optional<Instant> changedAt) {

    static Draft of(Row row) {
        return new Draft(
                Objects.requireNonNull(row.id("id")),
                row.text("module"),
                row.text("type"),
                row.text("title"),
                row.number("version"),
                row.number("in_force"),
                row.text("under_way"),
                row.number("sections"),
                row.flag("asked"),
                Optional.ofNullable(row.instant("changed_at")));
    }

    ObjectRef reference() {
        return new ObjectRef(module, "document", id.toString(), "");
    }
}
