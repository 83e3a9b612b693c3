package uko.ethicscode.clients;

import uko.spi.storage.Database;
import uko.spi.storage.Writes;

/** The page for clients of this centre, and all the SQL about it. */
final class ClientPages {

    private static final String FIND = """
        select open, changed_by, changed_at, version
        from ethics_code.client_page
        """;

    private static final String TURN = """
        insert into ethics_code.client_page as former (open, changed_by)
        values ($1, $2)
        on conflict (centre_id) do update
        set open = excluded.open, changed_by = excluded.changed_by, changed_at = now(), version = former.version + 1
        where former.version = $3
        returning version
        """;

    private final Database database;

    ClientPages(Database database) {
        this.database = database;
    }

    ClientPage here() {
        return database.find(FIND, ClientPage::of).orElse(ClientPage.NEVER_OPENED);
    }

    /** @return whether it is done; not where somebody turned the page since this version */
    static boolean turn(Writes writes, boolean open, String by, long version) {
        return writes.find(TURN, row -> true, open, by, version).orElse(false);
    }
}
