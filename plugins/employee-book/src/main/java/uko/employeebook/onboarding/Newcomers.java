package uko.employeebook.onboarding;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import uko.spi.portlet.Person;
import uko.spi.storage.Database;
import uko.spi.storage.Writes;

/**
 * Those whose path was begun. They lie in a schema that only the role {@code uko_personal} reads; its doors know the
 * caller and let out no more than he may see, whoever asks.
 */
final class Newcomers {

    private static final String ALL = """
        select person_id, mentor_id, first_day, version, ticks
        from employee_book_personal.newcomers()
        """;

    private static final String BEGIN = """
        select employee_book_personal.begin_path($1, $2, $3) as done
        """;

    private static final String CHANGE = """
        select employee_book_personal.change_path($1, $2, $3, $4) as done
        """;

    private static final String END = """
        select employee_book_personal.end_path($1) as done
        """;

    private static final String END_BEFORE = """
        select employee_book_personal.end_paths_before($1) as ended
        """;

    private static final String TICK = """
        select employee_book_personal.tick($1, $2) as done
        """;

    private static final String UNTICK = """
        select employee_book_personal.untick($1) as done
        """;

    private final Database database;

    Newcomers(Database database) {
        this.database = database;
    }

    /** Whom the caller may see: himself, those whom he helps, or all; the latest first. */
    List<Newcomer> seen() {
        return database.list(ALL, Newcomer::of);
    }

    Optional<Newcomer> find(UUID person) {
        return seen().stream().filter(each -> each.person().equals(person)).findFirst();
    }

    List<Newcomer> helpedBy(Person mentor) {
        return seen().stream().filter(each -> each.mentor().equals(mentor.id())).toList();
    }

    /** False where his path was begun before. */
    static boolean begin(Writes writes, PathForm form) {
        return done(writes, BEGIN, form.person(), form.mentor(), form.firstDay());
    }

    /** False where it was changed since. */
    static boolean change(Writes writes, PathForm form, long version) {
        return done(writes, CHANGE, form.person(), form.mentor(), form.firstDay(), version);
    }

    static boolean end(Writes writes, UUID person) {
        return done(writes, END, person);
    }

    static void endBefore(Writes writes, LocalDate day) {
        writes.find(END_BEFORE, row -> row.number("ended"), day);
    }

    /** The caller's own; ticked twice is ticked once. False where he has no path. */
    static boolean tick(Writes writes, UUID step, LocalDate today) {
        return done(writes, TICK, step, today);
    }

    static void untick(Writes writes, UUID step) {
        writes.list(UNTICK, row -> step, step);
    }

    private static boolean done(Writes writes, String door, Object... parameters) {
        return writes.find(door, row -> row.flag("done"), parameters).orElse(false);
    }
}
