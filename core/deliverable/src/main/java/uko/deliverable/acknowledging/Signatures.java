package uko.deliverable.acknowledging;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import uko.deliverable.content.ContentReader;
import uko.deliverable.content.ContentWriter;
import uko.spi.storage.Json;
import uko.spi.storage.Row;
import uko.spi.storage.Writes;

/** What people of this centre have acknowledged. */
final class Signatures {

    private static final String GIVEN = """
        select a.document_id, a.person_id, a.revision_hash, r.number, a.since_hash, a.department, a.position, a.roles,
            a.signed_on, a.on_paper_by
        from deliverable.acknowledgement a
        join deliverable.revision r on r.document_id = a.document_id and r.hash = a.revision_hash
        """;

    private static final String BY_PERSON = GIVEN + " where a.person_id = $1";

    private static final String BY_PERSON_OF_DOCUMENT = BY_PERSON + " and a.document_id = $2";

    private static final String OF_DOCUMENT = GIVEN + " where a.document_id = $1";

    private static final String OF_ALL = GIVEN + """
        join deliverable.document d on d.id = a.document_id
        where d.module = $1
        """;

    private static final String SIGN = """
        insert into deliverable.acknowledgement (document_id, revision_hash, since_hash, shown_hash, person_id,
            department, position, roles, signed_on, on_paper_by)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
        on conflict (centre_id, document_id, revision_hash, person_id, shown_hash) do nothing
        """;

    private Signatures() {}

    /** A signature and the document that it stands under. */
    private record Given(UUID document, Signature signature) {}

    /** What a person signed, by document. */
    static Map<UUID, List<Signature>> by(Rows rows, UUID person) {
        return rows.list(BY_PERSON, Signatures::given, person).stream()
                .collect(Collectors.groupingBy(
                        Given::document, Collectors.mapping(Given::signature, Collectors.toList())));
    }

    /** What a person signed of one document. */
    static List<Signature> by(Rows rows, UUID person, UUID document) {
        return rows.list(BY_PERSON_OF_DOCUMENT, Signatures::given, person, document).stream()
                .map(Given::signature)
                .toList();
    }

    /** What was signed of a document, by person. */
    static Map<UUID, List<Signature>> of(Rows rows, UUID document) {
        return byPerson(rows.list(OF_DOCUMENT, Signatures::given, document));
    }

    /** What was signed of all documents of a module, by document and person. */
    static Map<UUID, Map<UUID, List<Signature>>> ofModule(Rows rows, String module) {
        return rows.list(OF_ALL, Signatures::given, module).stream()
                .collect(Collectors.groupingBy(
                        Given::document, Collectors.collectingAndThen(Collectors.toList(), Signatures::byPerson)));
    }

    private static Map<UUID, List<Signature>> byPerson(List<Given> given) {
        return given.stream()
                .map(Given::signature)
                .collect(Collectors.groupingBy(Signature::person, Collectors.toList()));
    }

    /** @param shown the hash of what was shown to him */
    static boolean sign(Writes writes, UUID document, Signature signature, String shown) {
        Place place = signature.place();
        return writes.execute(
                        SIGN,
                        document,
                        signature.hash(),
                        signature.since(),
                        shown,
                        signature.person(),
                        place.department(),
                        place.position(),
                        new Json(ContentWriter.texts(
                                place.roles().stream().sorted().toList())),
                        signature.on(),
                        signature.onPaperBy().orElse(null))
                == 1;
    }

    private static Given given(Row row) {
        Place place = new Place(
                row.text("department"),
                row.text("position"),
                new HashSet<>(ContentReader.texts(row.json("roles").text())));
        Signature signature = new Signature(
                Objects.requireNonNull(row.id("person_id")),
                row.text("revision_hash"),
                row.number("number"),
                row.text("since_hash"),
                place,
                Objects.requireNonNull(row.date("signed_on")),
                Optional.ofNullable(row.id("on_paper_by")));
        return new Given(Objects.requireNonNull(row.id("document_id")), signature);
    }
}
