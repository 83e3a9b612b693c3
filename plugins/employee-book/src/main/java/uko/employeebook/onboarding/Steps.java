package uko.employeebook.onboarding;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import uko.spi.portlet.PortletException;
import uko.spi.storage.Database;
import uko.spi.storage.Writes;

/** The steps of the path in this centre, and all the SQL about them. */
final class Steps {

    private static final String STEP = """
        select id, by_day, place, title, details, chapter, department, "position", version
        from employee_book.step
        where withdrawn_on is null
        """;

    private static final String ALL = STEP + "order by by_day, place, id limit 500";

    private static final String ONE = STEP + "and id = $1";

    private static final String ADD = """
        insert into employee_book.step (by_day, place, title, details, chapter, department, "position")
        select $1, coalesce(max(place), 0) + 1, $2, $3, $4, $5, $6
        from employee_book.step
        where by_day = $1
        returning id
        """;

    // A step that comes to another day comes to its end.
    private static final String CHANGE = """
        update employee_book.step s
        set place = case when s.by_day = $2 then s.place
                else (select coalesce(max(o.place), 0) + 1 from employee_book.step o where o.by_day = $2) end,
            by_day = $2, title = $3, details = $4, chapter = $5, department = $6, "position" = $7,
            version = s.version + 1
        where s.id = $1 and s.version = $8 and s.withdrawn_on is null
        """;

    private static final String PLACE = """
        update employee_book.step
        set place = $2, version = version + 1
        where id = $1 and version = $3 and withdrawn_on is null
        """;

    private static final String WITHDRAW = """
        update employee_book.step
        set withdrawn_on = $2, version = version + 1
        where id = $1 and version = $3 and withdrawn_on is null
        """;

    private final Database database;

    Steps(Database database) {
        this.database = database;
    }

    /** Those that were not withdrawn, in their order. */
    List<Step> all() {
        return database.list(ALL, Step::of);
    }

    /** @throws PortletException {@code not-found} */
    Step require(UUID id) {
        return database.find(ONE, Step::of, id).orElseThrow(() -> PortletException.notFound("path-step"));
    }

    static UUID add(Writes writes, StepForm form) {
        return writes.find(
                        ADD,
                        row -> Objects.requireNonNull(row.id("id")),
                        form.byDay(),
                        form.title(),
                        form.details(),
                        form.chapter(),
                        form.department(),
                        form.position())
                .orElseThrow();
    }

    /** False where it was changed since, or withdrawn. */
    static boolean change(Writes writes, UUID id, StepForm form, long version) {
        return writes.execute(
                        CHANGE,
                        id,
                        form.byDay(),
                        form.title(),
                        form.details(),
                        form.chapter(),
                        form.department(),
                        form.position(),
                        version)
                == 1;
    }

    /** Has two steps of one day change places; false where either was changed since. */
    static boolean swap(Writes writes, Step one, Step other, long version) {
        return writes.execute(PLACE, one.id(), other.place(), version) == 1
                && writes.execute(PLACE, other.id(), one.place(), other.version()) == 1;
    }

    static boolean withdraw(Writes writes, UUID id, long version, LocalDate today) {
        return writes.execute(WITHDRAW, id, today, version) == 1;
    }
}
