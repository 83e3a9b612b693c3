package uko.testkit;

import java.util.UUID;

/**
 * A document of a module that is not there but for its texts: in force in Заречный as the kit's tables hold it then, to
 * be linked to, measured by, changed and lost.
 */
public final class TextInForce {

    private static final String SWITCH = """
        insert into uko.module_switch (region_id, module, enabled)
        select ?, ?, true
        where not exists (select from uko.module_switch where region_id = ? and module = ? and centre_id is null)
        """;

    private static final String DOCUMENT = """
        insert into deliverable.document (id, module, type, title, created_by)
        values (?, ?, ?, ?, ?)
        """;

    private static final String END = """
        update deliverable.revision
        set state = 'superseded', ended_on = current_date
        where document_id = ? and state = 'in-force'
        """;

    private static final String REVISION = """
        insert into deliverable.revision (document_id, number, title, body, hash, state, size, submitted_by,
            submitted_by_name, quorum, approved_by, approved_on, act, in_force_from, in_force_at)
        select d.id, ?, d.title, body, encode(sha256(convert_to(body, 'UTF8')), 'hex'), 'in-force', 'first', d.created_by,
            'Лебедева Ольга Ивановна', 1, 'протокол № 3', current_date, 'приказ № 9', current_date, now()
        from deliverable.document d, (values (?)) as text (body)
        where d.id = ?
        """;

    private final Portal portal;
    private final UUID document = UUID.randomUUID();

    /** Switches the module on in the region and begins a document of the type of the same name; nothing is in force yet. */
    public TextInForce(Portal portal, String module, String title) {
        this.portal = portal;
        UUID region = portal.town().region();
        portal.arranged(SWITCH, region, module, region, module);
        portal.given(DOCUMENT, document, module, module, title, portal.town().olga());
    }

    public UUID document() {
        return document;
    }

    /**
     * Puts a revision in force today; the one before is superseded.
     *
     * @param body in the format {@code uko-document/1}, with the number in it
     */
    public void put(int number, String body) {
        end();
        portal.given(REVISION, number, body, document);
    }

    /** Ends the revision in force, so that there is none. */
    public void end() {
        portal.given(END, document);
    }
}
