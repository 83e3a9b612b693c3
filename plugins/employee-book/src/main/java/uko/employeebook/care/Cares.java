package uko.employeebook.care;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import uko.spi.portlet.PortletException;
import uko.spi.storage.Database;
import uko.spi.storage.Writes;

/** Who answers for which chapter in this centre, and all the SQL about it. */
final class Cares {

    private static final String ALL = """
        select chapter, owner_id, months, due_on, confirmed_on, version
        from employee_book.care
        order by due_on, chapter
        """;

    // A row that somebody else made meanwhile has a version that no form names, and stays.
    private static final String ENTRUST = """
        insert into employee_book.care (chapter, owner_id, months, due_on)
        values ($1, $2, $3, $4)
        on conflict (centre_id, chapter) do update
        set owner_id = excluded.owner_id, months = excluded.months, due_on = excluded.due_on,
            version = care.version + 1
        where care.version = $5
        """;

    private static final String CONFIRM = """
        update employee_book.care
        set due_on = ($3::date + make_interval(months => months))::date, confirmed_on = $3, version = version + 1
        where chapter = $1 and owner_id = $2 and version = $4
        """;

    private final Database database;

    Cares(Database database) {
        this.database = database;
    }

    /** By the key of the chapter. */
    Map<String, Care> byChapter() {
        return database.list(ALL, Care::of).stream().collect(Collectors.toMap(Care::chapter, Function.identity()));
    }

    /** @throws PortletException {@code not-found} */
    Care require(String chapter) {
        Care care = byChapter().get(chapter);
        if (care == null) {
            throw PortletException.notFound("care");
        }
        return care;
    }

    /** False where it was changed since. */
    static boolean entrust(Writes writes, CareForm form, long version) {
        return writes.execute(ENTRUST, form.chapter(), form.owner(), form.months(), form.dueOn(), version) == 1;
    }

    /** Moves the day on; false where it was changed since, or somebody else answers for it. */
    static boolean confirm(Writes writes, String chapter, UUID owner, LocalDate today, long version) {
        return writes.execute(CONFIRM, chapter, owner, today, version) == 1;
    }
}
