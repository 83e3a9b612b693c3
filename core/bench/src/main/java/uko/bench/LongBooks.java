package uko.bench;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/**
 * Employee books in a {@link Town}: a short one and a long one as drafts, and long ones in force of which no PDF was ever
 * asked for, one for each turn, since what was laid out once is kept. The first of them has two revisions.
 *
 * @param inForce documents and hashes
 */
record LongBooks(UUID shortDraft, UUID longDraft, List<Book> inForce) {

    static final int SHORT = 20;
    static final int LONG = 300;

    private static final int IN_CHAPTER = 20;
    private static final int SENTENCES = 15;
    private static final List<String> WORDS = List.of(
            "Мы отвечаем гражданам в тот же день и благодарим за обращение, даже если помочь сразу не можем.",
            "Наставник показывает рабочее место, знакомит с отделом и рассказывает, к кому идти с каким вопросом.",
            "Обещанное записываем, о задержке предупреждаем заранее и называем новый срок.",
            "Если человек пришёл не по адресу, провожаем его до нужного окна, а не отправляем за справкой.",
            "Спорный случай обсуждаем с начальником отдела в тот же день, решение записываем в карточку.");

    private static final String DOCUMENT = """
        insert into deliverable.document (centre_id, id, module, type, title, created_by)
        select centre_id, ?, 'employee-book', 'employee-book', 'Книга сотрудника', id
        from uko.person
        where login = 'person-1-1'
        """;

    private static final String SECTION = """
        insert into deliverable.section (centre_id, document_id, key, parent, place, kind, title, fields, changed_by,
            changed_by_name)
        select centre_id, ?, ?, ?, ?, ?, ?, jsonb_build_object('text', ?::text), id, name
        from uko.person
        where login = 'person-1-1'
        """;

    private static final String REVISION = """
        insert into deliverable.revision (centre_id, document_id, number, title, body, hash, state, size, submitted_by,
            submitted_by_name, quorum, approved_by, approved_on, act, in_force_from, in_force_at, ended_on)
        select centre_id, ?, ?, 'Книга сотрудника', ?, ?, ?, 'substantial', id, name, 1, 'протокол № 4', current_date,
            'приказ № 17-ОД', current_date, now(), case when ? = 'superseded' then current_date end
        from uko.person
        where login = 'person-1-1'
        """;

    private static final List<String> TABLES =
            List.of("uko.person", "deliverable.document", "deliverable.section", "deliverable.revision");

    /** A long book in force. */
    record Book(UUID document, String hash) {}

    static LongBooks build(Town town, int many) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                        town.database().jdbc(),
                        town.database().user(),
                        town.database().password());
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            protect(statement, "no force");
            UUID shortDraft = draft(connection, SHORT);
            UUID longDraft = draft(connection, LONG);
            List<Book> books = new java.util.ArrayList<>();
            for (int n = 0; n < many; n++) {
                books.add(book(connection, n));
            }
            protect(statement, "force");
            connection.commit();
            connection.setAutoCommit(true);
            statement.execute("vacuum analyze");
            return new LongBooks(shortDraft, longDraft, List.copyOf(books));
        }
    }

    /** The owner may write beyond a centre only while the table's protection does not bind him. */
    private static void protect(Statement statement, String how) throws SQLException {
        for (String table : TABLES) {
            statement.execute("alter table " + table + " " + how + " row level security");
        }
    }

    private static UUID draft(Connection connection, int sections) throws SQLException {
        UUID document = document(connection);
        try (PreparedStatement insert = connection.prepareStatement(SECTION)) {
            for (int n = 0; n < sections; n++) {
                boolean chapter = n % IN_CHAPTER == 0;
                fill(
                        insert,
                        document,
                        "s" + n,
                        chapter ? "" : "s" + (n - n % IN_CHAPTER),
                        (double) n,
                        chapter ? "chapter" : "section",
                        title(n),
                        text(n, 0));
                insert.addBatch();
            }
            insert.executeBatch();
        }
        return document;
    }

    private static Book book(Connection connection, int n) throws SQLException {
        UUID document = document(connection);
        if (n == 0) {
            revision(connection, document, 1, "superseded", 0);
        }
        return new Book(document, revision(connection, document, n == 0 ? 2 : 1, "in-force", n + 1));
    }

    private static UUID document(Connection connection) throws SQLException {
        UUID document = UUID.randomUUID();
        try (PreparedStatement insert = connection.prepareStatement(DOCUMENT)) {
            fill(insert, document);
            insert.executeUpdate();
        }
        return document;
    }

    private static String revision(Connection connection, UUID document, int number, String state, int edition)
            throws SQLException {
        String body = body(number, edition);
        String hash = hash(body);
        try (PreparedStatement insert = connection.prepareStatement(REVISION)) {
            fill(insert, document, number, body, hash, state, state);
            insert.executeUpdate();
        }
        return hash;
    }

    /** The canonical JSON of a long book; each edition differs in every tenth section. */
    private static String body(int number, int edition) {
        StringBuilder chapters = new StringBuilder();
        for (int chapter = 0; chapter < LONG; chapter += IN_CHAPTER) {
            StringBuilder sections = new StringBuilder();
            for (int n = chapter + 1; n < chapter + IN_CHAPTER; n++) {
                sections.append(sections.isEmpty() ? "" : ",").append(section("section", n, edition, ""));
            }
            chapters.append(chapters.isEmpty() ? "" : ",")
                    .append(section("chapter", chapter, edition, ",\"sections\":[" + sections + "]"));
        }
        return "{\"format\":\"uko-document/1\",\"number\":" + number + ",\"sections\":[" + chapters
                + "],\"title\":\"Книга сотрудника\",\"type\":\"employee-book\"}";
    }

    private static String section(String kind, int n, int edition, String inside) {
        return "{\"fields\":{\"text\":\"" + text(n, edition) + "\"},\"key\":\"s" + n + "\",\"kind\":\"" + kind + "\""
                + inside + ",\"title\":\"" + title(n) + "\"}";
    }

    private static String title(int n) {
        return "О важном деле № " + n;
    }

    private static String text(int n, int edition) {
        StringBuilder text = new StringBuilder("<p>");
        for (int sentence = 0; sentence < SENTENCES; sentence++) {
            text.append(sentence == 0 ? "" : sentence % 4 == 0 ? "</p><p>" : " ")
                    .append(WORDS.get((n + sentence) % WORDS.size()));
        }
        return text.append(n % 10 == 3 ? " Срок ответа " + edition + " ч." : "")
                .append("</p>")
                .toString();
    }

    private static String hash(String body) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(body.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void fill(PreparedStatement statement, Object... values) throws SQLException {
        for (int n = 0; n < values.length; n++) {
            statement.setObject(n + 1, values[n]);
        }
    }
}
