package uko.system;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import uko.storage.DatabaseUri;
import uko.storage.Schemas;
import uko.storage.TestPostgres;

/** A centre looks for somebody, and a candidate has applied; both bear the centre's marker. */
final class Selection {

    private static final String SCOPE = "select uko.set_scope(?, ?, '00000000-0000-0000-0000-000000000000')";

    private static final String BEGUN = """
        with vacancy as (
            insert into hiring_criteria.vacancy (title, revision_hash, opened_on)
            values ('Инспектор ' || ?, repeat('0', 64), current_date)
            returning id),
        candidate as (
            insert into hiring_criteria.candidate (number, vacancy_id, registered_on)
            select 1, id, current_date from vacancy
            returning id)
        select hiring_criteria_personal.register(id, 'Титов Иван ' || ?, '', current_date, current_date + 90, 'Кадры')
        from candidate
        """;

    private Selection() {}

    static void in(DatabaseUri owner, Land land, UUID centre) {
        UUID region = centre.equals(land.stepnoy()) ? land.otherRegion() : land.region();
        String marker = land.marker(centre);
        try (Connection connection = TestPostgres.connect(Schemas.app(owner))) {
            connection.setAutoCommit(false);
            execute(connection, SCOPE, region.toString(), centre.toString());
            execute(connection, BEGUN, marker, marker);
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Answers the candidate of Заречный. */
    static String candidate(World world) {
        return world.value("select id from hiring_criteria.candidate where centre_id = ?", world.land.zarechny());
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
