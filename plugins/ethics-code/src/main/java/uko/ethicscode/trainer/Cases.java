package uko.ethicscode.trainer;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import uko.spi.portlet.PortletException;
import uko.spi.storage.Database;
import uko.spi.storage.Reads;
import uko.spi.storage.Row;
import uko.spi.storage.Writes;

/** The cases of this centre, and all the SQL about them. */
final class Cases {

    private static final String ALL = """
        select id, title, situation, state, version
        from ethics_code.trainer_case
        order by written_at, id
        limit 500
        """;

    private static final String CHOICES = """
        select case_id, number, words, why, standard, is_right
        from ethics_code.trainer_choice
        order by case_id, number
        """;

    private static final String WRITE = """
        insert into ethics_code.trainer_case (title, situation, written_at)
        values ($1, $2, clock_timestamp())
        returning id
        """;

    private static final String EDIT = """
        update ethics_code.trainer_case set title = $3, situation = $4, version = version + 1
        where id = $1 and version = $2
        """;

    private static final String TURN = """
        update ethics_code.trainer_case set state = $3, version = version + 1
        where id = $1 and version = $2
        """;

    private static final String CLEAR_CHOICES = "delete from ethics_code.trainer_choice where case_id = $1";

    private static final String ADD_CHOICE = """
        insert into ethics_code.trainer_choice (case_id, number, words, why, standard, is_right)
        values ($1, $2, $3, $4, $5, $6)
        """;

    private final Database database;

    Cases(Database database) {
        this.database = database;
    }

    /** The withdrawn, too, in the order in which they were written. */
    List<Case> all() {
        return database.read(reads -> all(reads).get());
    }

    /** The same within a read of more. */
    static Supplier<List<Case>> all(Reads reads) {
        Supplier<List<Map.Entry<UUID, Choice>>> choices = reads.list(CHOICES, Cases::choice);
        Supplier<List<Case>> bare = reads.list(ALL, row -> of(row, List.of()));
        return () -> together(bare.get(), choices.get());
    }

    private static List<Case> together(List<Case> bare, List<Map.Entry<UUID, Choice>> choices) {
        Map<UUID, List<Choice>> byCase = choices.stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        return bare.stream()
                .map(each -> new Case(
                        each.id(),
                        each.title(),
                        each.situation(),
                        each.shown(),
                        each.version(),
                        byCase.getOrDefault(each.id(), List.of())))
                .toList();
    }

    /** @throws PortletException {@code not-found} */
    Case require(UUID id) {
        return all().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> PortletException.notFound("case"));
    }

    private static Map.Entry<UUID, Choice> choice(Row row) {
        return Map.entry(Objects.requireNonNull(row.id("case_id")), Choice.of(row));
    }

    private static Case of(Row row, List<Choice> choices) {
        return new Case(
                Objects.requireNonNull(row.id("id")),
                row.text("title"),
                row.text("situation"),
                row.text("state").equals("shown"),
                row.number("version"),
                choices);
    }

    static UUID write(Writes writes, CaseForm form) {
        UUID id = writes.find(WRITE, row -> Objects.requireNonNull(row.id("id")), form.title(), form.situation())
                .orElseThrow();
        addChoices(writes, id, form);
        return id;
    }

    /** Answers whether it was still this version. */
    static boolean edit(Writes writes, UUID id, long version, CaseForm form) {
        if (writes.execute(EDIT, id, version, form.title(), form.situation()) == 0) {
            return false;
        }
        writes.execute(CLEAR_CHOICES, id);
        addChoices(writes, id, form);
        return true;
    }

    private static void addChoices(Writes writes, UUID id, CaseForm form) {
        writes.executeAll(
                ADD_CHOICE,
                form.choices().stream()
                        .map(choice -> new Object[] {
                            id, choice.number(), choice.words(), choice.why(), choice.standard(), choice.right()
                        })
                        .toList());
    }

    /** Takes it out of the trainer, or puts it back; answers whether it was still this version. */
    static boolean show(Writes writes, UUID id, long version, boolean shown) {
        return writes.execute(TURN, id, version, shown ? "shown" : "withdrawn") == 1;
    }

    static Optional<Case> find(List<Case> cases, UUID id) {
        return cases.stream().filter(each -> each.id().equals(id)).findFirst();
    }
}
