package uko.hiringcriteria;

import java.util.UUID;
import uko.testkit.Portal;

/** An ethics code of Заречный with one standard, whose wording stands in a section of its own. */
final class EthicsCode {

    private static final String DOCUMENT = """
        insert into deliverable.document (id, module, type, title, created_by)
        values (?, 'ethics-code', 'ethics-code', 'Этический кодекс', ?)
        """;

    private static final String END = """
        update deliverable.revision
        set state = 'superseded', ended_on = current_date
        where document_id = ? and state = 'in-force'
        """;

    private static final String REVISION = """
        insert into deliverable.revision (document_id, number, title, body, hash, state, size, submitted_by,
            submitted_by_name, quorum, approved_by, approved_on, act, in_force_from, in_force_at)
        select ?, ?, 'Этический кодекс', body, encode(sha256(convert_to(body, 'UTF8')), 'hex'), 'in-force', 'first', ?,
            'Лебедева Ольга Ивановна', 1, 'протокол № 3', current_date, 'приказ № 9', current_date, now()
        from (values (?)) as text (body)
        """;

    private static final String BODY = """
        {"format":"uko-document/1","number":%d,"sections":[\
        {"fields":{"value":"Внимание"},"key":"listening","kind":"standard","sections":[\
        {"fields":{"situation":"%s"},"key":"listening-external","kind":"wording","title":"С клиентами"}],\
        "title":"Умеем слушать"},\
        {"fields":{"value":"Честность"},"key":"truth","kind":"standard","title":"Говорим правду"}],\
        "title":"Этический кодекс","type":"ethics-code"}\
        """;

    private final Portal portal;
    private final UUID id = UUID.randomUUID();

    EthicsCode(Portal portal) {
        this.portal = portal;
        portal.arranged(
                "insert into uko.module_switch (region_id, module, enabled) values (?, 'ethics-code', true)",
                portal.town().region());
        portal.given(DOCUMENT, id, portal.town().olga());
    }

    /** As forms name it. */
    String standard() {
        return "ethics-code/section/" + id + "/listening";
    }

    void putInForce(int number, String wording) {
        portal.given(END, id);
        portal.given(REVISION, id, number, portal.town().olga(), BODY.formatted(number, wording));
    }
}
