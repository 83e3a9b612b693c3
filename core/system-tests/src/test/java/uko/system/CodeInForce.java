package uko.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import uko.deliverable.Content;
import uko.deliverable.content.ContentFile;
import uko.deliverable.content.ContentWriter;
import uko.deliverable.content.Hash;
import uko.deliverable.content.Mistake;
import uko.deliverable.content.TypeFile;
import uko.rendering.SanitisedTexts;
import uko.storage.DatabaseUri;
import uko.storage.Schemas;
import uko.storage.TestPostgres;

/** Brings the ethics code of a centre to the end of its way as the database holds it then: in force, for everybody to read. */
final class CodeInForce {

    private static final Path TYPE = Path.of("../../plugins/ethics-code/src/main/resources/deliverable.yaml");

    private static final String SCOPE = "select uko.set_scope(?, ?, '00000000-0000-0000-0000-000000000000')";

    private static final String CODE = """
        with document as (
            insert into deliverable.document (module, type, title, created_by)
            values ('ethics-code', 'ethics-code', ?, gen_random_uuid())
            returning id),
        audience as (
            insert into deliverable.audience (document_id, days)
            select id, 10 from document)
        insert into deliverable.revision (document_id, number, title, body, hash, state, size, submitted_by,
            submitted_by_name, quorum, approved_by, approved_on, act, in_force_from, in_force_at)
        select id, 1, ?, ?, ?, 'in-force', 'first', gen_random_uuid(), 'Автор', 1, 'протокол № 3', date '2025-10-20',
            'приказ центра № 1', date '2025-11-01', now()
        from document
        """;

    private CodeInForce() {}

    /** Answers the hash of the code. */
    static String in(DatabaseUri owner, Land land, UUID centre) {
        Content code = code(land.marker(centre));
        String body = ContentWriter.canonical(code);
        UUID region = centre.equals(land.stepnoy()) ? land.otherRegion() : land.region();
        try (Connection connection = TestPostgres.connect(Schemas.app(owner))) {
            connection.setAutoCommit(false);
            execute(connection, SCOPE, region.toString(), centre.toString());
            execute(connection, CODE, code.title(), code.title(), body, Hash.of(body));
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return Hash.of(body);
    }

    private static Content code(String marker) {
        List<Mistake> mistakes = new ArrayList<>();
        byte[] file = CodeText.of(marker).getBytes(StandardCharsets.UTF_8);
        return ContentFile.read(file, TypeFile.read(type(), "ethics-code"), new SanitisedTexts(), mistakes)
                .orElseThrow(() -> new AssertionError(mistakes))
                .numbered(1);
    }

    private static String type() {
        try {
            return Files.readString(TYPE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void execute(Connection connection, String sql, String... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int n = 0; n < parameters.length; n++) {
                statement.setString(n + 1, parameters[n]);
            }
            statement.execute();
        }
    }
}
