package uko.ethicscode.clients;

import java.time.Instant;
import java.util.Optional;
import uko.spi.storage.Row;

/**
 * Whether the centre shows its code to clients.
 *
 * @param changedBy the name of whoever opened or closed the page last; empty where nobody has yet
 * @param version 0 where nobody has yet
 */
record ClientPage(boolean open, String changedBy, Optional<Instant> changedAt, long version) {

    static final ClientPage NEVER_OPENED = new ClientPage(false, "", Optional.empty(), 0);

    static ClientPage of(Row row) {
        return new ClientPage(
                row.flag("open"),
                row.text("changed_by"),
                Optional.ofNullable(row.instant("changed_at")),
                row.number("version"));
    }
}
