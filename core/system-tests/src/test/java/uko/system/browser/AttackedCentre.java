package uko.system.browser;

import io.vertx.core.json.JsonArray;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import uko.deliverable.Content;
import uko.deliverable.Section;
import uko.deliverable.Value;
import uko.deliverable.content.ContentWriter;
import uko.spi.documents.RichText;
import uko.testkit.Portal;

/**
 * A centre into whose tables somebody wrote attacks, as if no form and no sanitiser had stood before them: documents and
 * drafts, types, departments, names of people.
 *
 * @param blows a document with a section for each attack
 * @param wall a document with one section, every field of which is attacked; in its draft that is called {@code heap}
 */
record AttackedCentre(UUID blows, UUID wall) {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 12);

    private static final String TYPE =
            "insert into deliverable.type (module, id, declaration) values ('custom-document', ?, ?)";

    private static final String DOCUMENT = """
        insert into deliverable.document (id, module, type, title, created_by)
        values (?, ?, ?, ?, ?)
        """;

    private static final String REVISION = """
        insert into deliverable.revision (id, document_id, number, title, body, hash, state, size, submitted_by,
            submitted_by_name, quorum, approved_by, approved_on, act, in_force_from, in_force_at, repealed_by,
            decided_by_name, size_confirmed_by_name)
        select ?, ?, 1, attack, body, encode(sha256(convert_to(body, 'UTF8')), 'hex'), 'in-force', 'first', ?, attack, 1,
            attack, ?, attack, ?, now(), attack, attack, attack
        from (values (?, ?)) as text (attack, body)
        """;

    private static final String SECTION = """
        insert into deliverable.section (document_id, key, place, kind, title, fields, changed_by, changed_by_name)
        values (?, 'heap', 1, 'heap', ?, ?::jsonb, ?, ?)
        """;

    /** One row for each attack; what a row takes of it, the statement says. */
    static final String EACH = " from jsonb_array_elements_text(?::jsonb) with ordinality as each (attack, n)";

    private static final String SECTIONS = """
        insert into deliverable.section (document_id, key, place, kind, title, fields, audience, changed_by,
            changed_by_name)
        select ?, 'a' || n, -n, 'blow', attack, jsonb_build_object('text', attack),
            jsonb_build_array('department:' || attack), ?, attack\
        """ + EACH;

    private static final String TRIED =
            "insert into deliverable.tried_layout (module, type, person_id, layout) values ('custom-document',"
                    + " 'laid-out', ?, ?)";

    private static final String PASSAGES = """
        insert into deliverable.passage (revision_id, section_key, number, title, words)
        select ?, 'a' || n, n::text, attack, attack\
        """ + EACH;

    private static final String TITLES = """
        with attacked as (select gen_random_uuid() as id, attack\
        """ + EACH + """
        ), document as (
            insert into deliverable.document (id, module, type, title, created_by)
            select id, 'custom-document', 'attacked', attack, ? from attacked),
        body as (
            select id, attack, jsonb_build_object('type', 'attacked', 'title', attack, 'number', 1,
                'sections', '[]'::jsonb)::text as body from attacked)
        insert into deliverable.revision (document_id, number, title, body, hash, state, size, submitted_by,
            submitted_by_name, quorum, approved_by, approved_on, act, in_force_from, in_force_at, repealed_by,
            decided_by_name, size_confirmed_by_name)
        select id, 1, attack, body, encode(sha256(convert_to(body, 'UTF8')), 'hex'), 'in-force', 'first',
            gen_random_uuid(), attack, 1, attack, current_date, attack, current_date, now(), attack, attack, attack
        from body
        """;

    private static final String AUDIENCE =
            "insert into deliverable.audience (document_id, days) select id, 10 from deliverable.document";

    private static final String NARROWED = """
        update deliverable.audience
        set whom = (select jsonb_agg('department:' || attack) from jsonb_array_elements_text(?::jsonb) attack)
        where document_id = ?
        """;

    private static final String DEPARTMENTS =
            "insert into uko.department (centre_id, id, name) select ?, gen_random_uuid(), attack" + EACH;

    private static final String CENTRES = """
        insert into uko.centre (id, region_id, code, name, zone)
        select gen_random_uuid(), ?, 'attacked-' || n, attack, 'Asia/Yekaterinburg'\
        """ + EACH;

    private static final String PEOPLE = """
        insert into uko.person (region_id, centre_id, department_id, login, name, position, email)
        select ?, centre_id, id, 'attacker-' || md5(name), name, name, name from uko.department
        where centre_id = ? and name <> 'Отдел трудоустройства'
        """;

    static AttackedCentre of(Portal portal, List<String> attacks) {
        AttackedCentre centre = new AttackedCentre(UUID.randomUUID(), UUID.randomUUID());
        String all = new JsonArray(attacks).encode();
        UUID olga = portal.town().olga();
        AttackedType types = new AttackedType(attacks);
        portal.given(TYPE, "attacked", types.whole());
        portal.given(TYPE, "laid-out", types.laidOut());
        List<Section> blows = new ArrayList<>();
        attacks.forEach(attack -> blows.add(blow("a" + (blows.size() + 1), attack)));
        UUID revision = document(portal, centre.blows, "custom-document", attacked(attacks.getFirst(), blows));
        portal.given(SECTIONS, centre.blows, olga, all);
        AttackedTalk.of(portal, centre.blows, revision, all);
        portal.given(TRIED, olga, types.layout(attacks.size()).encode());
        portal.given(PASSAGES, revision, all);
        Content wall = attacked(attacks.getLast(), List.of(section("wall", attacks, attacks)));
        document(portal, centre.wall, "custom-document", wall);
        Section heap = section("heap", attacks, heaps(attacks));
        portal.given(SECTION, centre.wall, heap.title(), ContentWriter.fields(heap.fields()), olga, heap.title());
        portal.given(TITLES, all, olga);
        portal.given(AUDIENCE);
        portal.given(NARROWED, all, centre.wall);
        portal.arranged(CENTRES, portal.town().region(), all);
        portal.arranged(DEPARTMENTS, portal.town().zarechny(), all);
        portal.arranged(PEOPLE, portal.town().region(), portal.town().zarechny());
        return centre;
    }

    private static Content attacked(String title, List<Section> sections) {
        return new Content("attacked", title, 1, sections);
    }

    /** Puts a text of a module in force, all of whose papers are attacks; answers the revision. */
    static UUID document(Portal portal, UUID document, String module, Content text) {
        UUID revision = UUID.randomUUID();
        UUID olga = portal.town().olga();
        portal.given(DOCUMENT, document, module, text.type(), text.title(), olga);
        portal.given(REVISION, revision, document, olga, DAY, DAY, text.title(), ContentWriter.canonical(text));
        return revision;
    }

    private static Section blow(String key, String attack) {
        Map<String, Value> text = Map.of("text", rich(attack));
        return new Section(key, "blow", attack, text, List.of("department:" + attack), List.of());
    }

    private static Section section(String kind, List<String> attacks, List<String> texts) {
        Map<String, Value> fields = new LinkedHashMap<>();
        for (int n = 0; n < texts.size(); n++) {
            fields.put("rich" + n, rich(texts.get(n)));
        }
        for (int n = 0; n < attacks.size(); n++) {
            for (String form : List.of("text", "number", "date", "person", "file", "choice")) {
                fields.put(form + n, new Value.Plain(attacks.get(n)));
            }
        }
        fields.put("items", new Value.Items(texts.stream().map(RichText::new).toList()));
        fields.put(
                "table",
                new Value.Rows(attacks.stream().map(each -> List.of(each, each)).toList()));
        return new Section(kind, kind, attacks.getFirst(), fields, List.of(), List.of());
    }

    /** All of them, a few in each text. */
    static List<String> heaps(List<String> attacks) {
        return IntStream.range(0, AttackedType.HEAPS)
                .mapToObj(heap -> IntStream.iterate(heap, n -> n < attacks.size(), n -> n + AttackedType.HEAPS)
                        .mapToObj(attacks::get)
                        .collect(Collectors.joining("<p>и</p>")))
                .toList();
    }

    static Value rich(String attack) {
        return new Value.Rich(new RichText("<p>до</p>" + attack + "<p>после</p>"));
    }
}
