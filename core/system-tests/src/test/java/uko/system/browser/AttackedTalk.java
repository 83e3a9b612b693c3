package uko.system.browser;

import java.util.List;
import java.util.UUID;
import uko.testkit.Portal;

/** What is said and done around an attacked document: remarks, suggestions, former wordings, reasons, links, notices. */
final class AttackedTalk {

    private static final String FORMER_SECTIONS = """
        insert into deliverable.former_section (document_id, key, version, parent, kind, title, fields, audience,
            changed_by, changed_by_name, changed_at, removed_by_name, removed_at)
        select ?, case when n % 4 > 0 then 'gone' || n else 'a' || 1 + n % 3 end, n, '', 'blow', attack,
            jsonb_build_object('text', attack), jsonb_build_array('department:' || attack), gen_random_uuid(), attack,
            now(), case when n % 4 > 0 then attack end, case when n % 4 > 0 then now() end\
        """ + AttackedCentre.EACH;

    private static final String UNSAVED_SECTIONS = """
        insert into deliverable.unsaved_section (document_id, key, person_id, base, title, fields, audience)
        select ?, 'a6', uko.person(), 1, attack, jsonb_build_object('text', attack), jsonb_build_array('department:' || attack)\
        """ + AttackedCentre.EACH;

    private static final String PRESENCE = """
        insert into deliverable.presence (document_id, section_key, person_id, name, until)
        select ?, 'a' || 1 + n % 4, gen_random_uuid(), attack, now() + interval '1 hour'\
        """ + AttackedCentre.EACH;

    private static final String REMARKS = """
        insert into deliverable.comment (document_id, section_key, field, quote, prefix, suffix, words, author_id,
            author, resolved_by, resolved_at)
        select ?, 'a' || 1 + n % 4, 'field-text', attack, attack, attack, attack, gen_random_uuid(), attack,
            case when n % 5 > 0 then attack end, case when n % 5 > 0 then now() end\
        """ + AttackedCentre.EACH;

    private static final String SUGGESTIONS = """
        insert into deliverable.suggestion (document_id, section_key, base, title, fields, base_title, base_fields,
            words, author_id, author, state, decided_by, decided_at, reason)
        select ?, 'a' || 1 + n % 4, 1, attack, jsonb_build_object('text', attack), attack,
            jsonb_build_object('text', attack), attack, gen_random_uuid(), attack,
            case when n % 3 = 0 then 'rejected' else 'open' end, attack, case when n % 3 = 0 then now() end, attack\
        """ + AttackedCentre.EACH;

    private static final String REVIEWS = """
        insert into deliverable.review (revision_id, person_id, name, decision, reason, decided_at)
        select ?, gen_random_uuid(), attack, 'returned', attack, now()\
        """ + AttackedCentre.EACH;

    private static final String CANCELLED_ACTS = """
        insert into deliverable.cancelled_act (revision_id, what, act, day, decided_by_name, cancelled_by,
            cancelled_by_name, reason)
        select ?, 'repeal', attack, current_date, attack, gen_random_uuid(), attack, attack\
        """ + AttackedCentre.EACH;

    private static final String SIGNATURES = """
        insert into deliverable.acknowledgement (document_id, revision_hash, shown_hash, person_id, "position",
            department, roles)
        select r.document_id, r.hash, r.hash, gen_random_uuid(), attack, attack, jsonb_build_array(attack)
        from deliverable.revision r, jsonb_array_elements_text(?::jsonb) attack
        where r.id = ?
        """;

    private static final String TAKEN_OVER = """
        update deliverable.document d set taken_over = r.body
        from deliverable.revision r
        where r.document_id = d.id and d.id = ?
        """;

    private static final String OFFERS = """
        insert into uko.offer (module, kind, id, title, words, hash)
        select 'employee-book', 'event', 'e' || n, attack, attack || ' теперь', 'now'\
        """ + AttackedCentre.EACH;

    private static final String LINKS = """
        insert into deliverable.link (document_id, section_key, upstream_module, upstream_kind, upstream_ref, title,
            fingerprint, words, accepted_by, accepted_by_name)
        select ?, 'a' || n, 'employee-book', 'event', 'e' || n, attack, 'before', attack, gen_random_uuid(), attack\
        """ + AttackedCentre.EACH;

    private static final String NOTICES = """
        insert into uko.notice (centre_id, person_id, module, key, ru, en)
        select centre_id, id, 'administration', 'attacks', ?, ?
        from uko.person
        where login = 'nina'
        """;

    private AttackedTalk() {}

    static void of(Portal portal, UUID document, UUID revision, String attacks) {
        for (String said : List.of(FORMER_SECTIONS, PRESENCE, REMARKS, SUGGESTIONS, LINKS)) {
            portal.given(said, document, attacks);
        }
        portal.given(OFFERS, attacks);
        portal.given(REVIEWS, revision, attacks);
        portal.given(CANCELLED_ACTS, revision, attacks);
        portal.given(SIGNATURES, attacks, revision);
        portal.given(TAKEN_OVER, document);
        portal.givenBy("nina", UNSAVED_SECTIONS, document, attacks);
        portal.arranged(NOTICES, attacks, attacks);
    }
}
