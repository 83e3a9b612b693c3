package uko.ethicscode.trainer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import uko.spi.storage.Database;
import uko.spi.storage.Row;
import uko.spi.storage.Writes;

/** What the caller answered. None of these statements names him: the database lets nobody see another's answers. */
final class Practice {

    private static final String MINE = """
        select case_id, case_version, choice
        from ethics_code.trainer_answer
        """;

    // The first answer to a version counts. One to an earlier version makes way.
    private static final String ANSWER = """
        insert into ethics_code.trainer_answer as mine (case_id, case_version, choice)
        select c.id, c.version, o.number
        from ethics_code.trainer_case c
        join ethics_code.trainer_choice o on o.case_id = c.id and o.number = $3
        where c.id = $1 and c.version = $2 and c.state = 'shown'
        on conflict (centre_id, person_id, case_id) do update
        set case_version = excluded.case_version,
            choice = case when mine.case_version = excluded.case_version then mine.choice else excluded.choice end
        returning choice
        """;

    private static final String RESTART = "delete from ethics_code.trainer_answer";

    private final Database database;

    Practice(Database database) {
        this.database = database;
    }

    private record Given(UUID of, long version, long choice) {

        static Given of(Row row) {
            return new Given(
                    Objects.requireNonNull(row.id("case_id")), row.number("case_version"), row.number("choice"));
        }
    }

    /** All shown cases, with what the caller answered to each as it stands now. */
    Course course() {
        return database.read(reads -> {
            var cases = Cases.all(reads);
            var given = reads.list(MINE, Given::of);
            return course(cases.get(), given.get());
        });
    }

    private static Course course(List<Case> cases, List<Given> given) {
        Map<UUID, Given> byCase = new HashMap<>();
        given.forEach(each -> byCase.put(each.of(), each));
        return new Course(cases.stream()
                .filter(Case::shown)
                .map(each -> new Course.Step(each, answer(each, byCase.get(each.id()))))
                .toList());
    }

    private static Optional<Choice> answer(Case to, @org.jspecify.annotations.Nullable Given given) {
        return given == null || given.version() != to.version() ? Optional.empty() : to.find(given.choice());
    }

    /** Answers which choice counts; absent where the case is no longer this version. */
    static Optional<Long> answer(Writes writes, UUID id, long version, long choice) {
        return writes.find(ANSWER, row -> row.number("choice"), id, version, choice);
    }

    static void restart(Writes writes) {
        writes.execute(RESTART);
    }
}
