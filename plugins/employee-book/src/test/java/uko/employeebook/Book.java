package uko.employeebook;

import java.util.UUID;
import uko.testkit.Portal;

/**
 * The draft of a small book of Заречный, as an author would have written it, without the way that leads there.
 *
 * @param document its id
 */
record Book(Portal portal, UUID document) {

    private static final String DOCUMENT = """
        insert into deliverable.document (id, module, type, title, created_by)
        values (?, 'employee-book', 'employee-book', 'Книга сотрудника ЦЗН города Заречный', ?)
        """;

    private static final String SECTION = """
        insert into deliverable.section
            (document_id, key, parent, place, kind, title, fields, changed_by, changed_by_name)
        values (?, ?, ?, ?, ?, ?, ?::jsonb, ?, 'Лебедева Ольга Ивановна')
        """;

    private static final String REWRITE = """
        update deliverable.section
        set fields = jsonb_build_object('text', replace(fields ->> 'text', ?, ?)), version = version + 1
        where document_id = ? and key = ?
        """;

    private static final String AUDIENCE =
            "update deliverable.section set audience = to_jsonb(?::text[]) where document_id = ? and key = ?";

    private static final String REWRITTEN_BY = """
        update deliverable.section
        set changed_by = ?, changed_at = now()
        where document_id = ? and key = ?
        """;

    private static final String REMOVE = "delete from deliverable.section where document_id = ? and key = ?";

    private static final String MOVE = """
        update deliverable.section
        set parent = ?, place = ?, version = version + 1
        where document_id = ? and key = ?
        """;

    /** Begins a book with two chapters. */
    static Book begun(Portal portal) {
        Book book = new Book(portal, UUID.randomUUID());
        portal.given(DOCUMENT, book.document, portal.town().olga());
        book.chapter("welcome", 1, "Добро пожаловать");
        book.section("mission", "welcome", 1, "Зачем мы работаем", """
            <p>Мы помогаем человеку найти работу, а работодателю — людей. За каждым обращением стоит чья-то жизнь, \
            поэтому мы начинаем с вопроса, а не с анкеты.</p>\
            """);
        book.section("values", "welcome", 2, "Что для нас важно", """
            <ul><li>Уважение: называем посетителя по имени и отчеству.</li><li>Честность: говорим, чем поможем, а чем \
            нет.</li><li>Надёжность: обещанное записываем и выполняем.</li></ul>\
            """);
        book.chapter("first-day", 2, "Первый день");
        book.section("arrival", "first-day", 1, "Как Вас встретят", """
            <p>Наставник встретит Вас у входа в 9:00, покажет рабочее место и познакомит с отделом.</p>\
            <p>Пропуск выдаёт отдел кадров, кабинет 12.</p>\
            """);
        book.section("rules", "first-day", 2, "Внутренний распорядок", """
            <p>Рабочий день начинается в 9:00. Сотрудник предупреждает руководителя об опоздании по телефону.</p>\
            <p>Перерыв на обед — 45 минут, его время отдел выбирает сам.</p>\
            """);
        return book;
    }

    void chapter(String key, double place, String title) {
        portal.given(
                SECTION,
                document,
                key,
                "",
                place,
                "chapter",
                title,
                "{}",
                portal.town().olga());
    }

    void section(String key, String parent, double place, String title, String html) {
        String fields = html.isEmpty() ? "{}" : "{\"text\": \"" + html.replace("\"", "\\\"") + "\"}";
        portal.given(
                SECTION,
                document,
                key,
                parent,
                place,
                "section",
                title,
                fields,
                portal.town().olga());
    }

    /** Puts words in place of others. */
    void rewrite(String key, String words, String others) {
        portal.given(REWRITE, words, others, document, key);
    }

    /** As if this person had saved the section last. */
    void rewrittenBy(String login, String key) {
        portal.given(REWRITTEN_BY, person(login), document, key);
    }

    private UUID person(String login) {
        return UUID.fromString(portal.rows("select id from uko.person where login = ?", login)
                .getFirst()
                .getFirst());
    }

    /** Says for whom a section is; for everybody where nobody is named. */
    void isFor(String key, String... audience) {
        portal.given(AUDIENCE, audience, document, key);
    }

    void remove(String key) {
        portal.given(REMOVE, document, key);
    }

    void move(String key, String parent, double place) {
        portal.given(MOVE, parent, place, document, key);
    }
}
