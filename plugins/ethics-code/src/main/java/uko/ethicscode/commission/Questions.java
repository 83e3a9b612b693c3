package uko.ethicscode.commission;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import uko.spi.portlet.Person;
import uko.spi.portlet.PortletException;
import uko.spi.storage.Database;
import uko.spi.storage.Reads;
import uko.spi.storage.Writes;

/**
 * The questions that the caller may see, and all the SQL about them: his own, and those to a member. Which these are
 * the policies of the tables decide, not these statements.
 */
final class Questions {

    private static final String QUESTION = """
        select q.id, q.named_id, q.asked_on, q.state, q.answered_on, q.published_id, q.version
        from ethics_code.question q
        """;

    private static final String ALL = QUESTION + "order by q.state, q.asked_on desc, q.id limit 500";

    private static final String MINE = QUESTION + """
        join ethics_code.asker a on a.question_id = q.id
        where a.person_id = uko.person()
        order by q.asked_on desc, q.id
        limit 100
        """;

    private static final String OWN = """
        select question_id
        from ethics_code.asker
        where question_id = $1 and person_id = uko.person()
        """;

    private static final String ONE = QUESTION + "where q.id = $1";

    private static final String WORDING = """
        select topic, question, answer
        from ethics_code.wording
        where question_id = $1
        """;

    private static final String BEGIN =
            "insert into ethics_code.asker (question_id) values (default) returning question_id";

    private static final String ASK = """
        insert into ethics_code.question (id, named_id, asked_on)
        values ($1, $2, $3)
        """;

    private static final String PUT_INTO_WORDS = """
        insert into ethics_code.wording (question_id, topic, question)
        values ($1, $2, $3)
        """;

    private static final String TURN = """
        update ethics_code.question
        set state = $3, answered_on = coalesce(answered_on, $4), published_id = $5, version = version + 1
        where id = $1 and version = $2
        """;

    private static final String ANSWER = """
        update ethics_code.wording set answer = $2
        where question_id = $1
        """;

    private static final String IS_TOLD = """
        insert into ethics_code.telling (question_id)
        values ($1)
        on conflict (centre_id, question_id) do update set at = now()
        """;

    private static final String ASKER = """
        select person_id
        from ethics_code.asker
        where question_id = $1
        """;

    private static final String TAKE_BACK = """
        delete from ethics_code.question
        where id = $1 and state = 'asked'
        """;

    private final Database database;

    Questions(Database database) {
        this.database = database;
    }

    /** Those that wait first, then the latest. */
    List<Question> all() {
        return database.list(ALL, Question::of);
    }

    /** The caller's own, the latest first. */
    List<Question> mine() {
        return database.list(MINE, Question::of);
    }

    /** Whether the caller asked it. */
    boolean isOwn(UUID id) {
        return database.find(OWN, row -> Objects.requireNonNull(row.id("question_id")), id)
                .isPresent();
    }

    /**
     * A question, its words where the caller may see them, and who of the commission opened it.
     *
     * @param wording absent where a member has not opened it, or longer than half an hour ago
     * @param masking for the asker only the version that he was asked about
     */
    record Opened(
            Question question,
            Optional<Wording> wording,
            List<Access> accesses,
            Optional<Masking> masking,
            Optional<Consent> consent) {

        Wording requireWording() {
            return wording.orElseThrow(() -> PortletException.conflict("ethics-code.question-closed"));
        }
    }

    /** @throws PortletException {@code not-found} */
    Opened require(UUID id) {
        return database.read(reads -> opened(reads, id));
    }

    private static Opened opened(Reads reads, UUID id) {
        var question = reads.find(ONE, Question::of, id);
        var wording = reads.find(WORDING, Wording::of, id);
        var accesses = Access.of(reads, id);
        var masking = Masking.of(reads, id);
        var consent = Consent.of(reads, id);
        return new Opened(
                question.get().orElseThrow(() -> PortletException.notFound("question")),
                wording.get(),
                accesses.get(),
                masking.get(),
                consent.get());
    }

    static UUID ask(Writes writes, QuestionForm form, Person asker, LocalDate today) {
        UUID id = writes.find(BEGIN, row -> Objects.requireNonNull(row.id("question_id")))
                .orElseThrow();
        writes.execute(ASK, id, form.named() ? asker.id() : null, today);
        writes.execute(PUT_INTO_WORDS, id, form.topic(), form.question());
        return id;
    }

    /** Removes the caller's own question, and all that hangs on it; answers whether nobody had answered it yet. */
    static boolean takeBack(Writes writes, UUID id) {
        return writes.execute(TAKE_BACK, id) == 1;
    }

    /** Answers whether it was still this version. */
    static boolean answer(Writes writes, Question question, long version, String answer, LocalDate today) {
        String state = question.isPublished() ? "published" : "answered";
        return turn(writes, question.id(), version, state, today, question.published())
                && writes.execute(ANSWER, question.id(), answer) == 1;
    }

    static boolean publish(Writes writes, Question question, UUID answer, LocalDate today) {
        return turn(writes, question.id(), question.version(), "published", today, Optional.of(answer));
    }

    static boolean withdraw(Writes writes, Question question, LocalDate today) {
        return turn(writes, question.id(), question.version(), "answered", today, Optional.empty());
    }

    private static boolean turn(
            Writes writes, UUID id, long version, String state, LocalDate today, Optional<UUID> published) {
        return writes.execute(TURN, id, version, state, today, published.orElse(null)) == 1;
    }

    /** Answers who asked, to tell him of the answer: seen within this transaction, and by nobody after it. */
    static UUID askerToTell(Writes writes, UUID question) {
        writes.execute(IS_TOLD, question);
        return writes.find(ASKER, row -> Objects.requireNonNull(row.id("person_id")), question)
                .orElseThrow();
    }
}
