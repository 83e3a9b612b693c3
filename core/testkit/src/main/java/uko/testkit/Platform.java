package uko.testkit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uko.storage.DatabaseUri;
import uko.storage.Provisioning;
import uko.storage.Schemas;
import uko.storage.TestPostgres;
import uko.storage.Town;

/** Changes by the platform's own hand what no person of the tests may change, and counts what none of them sees whole. */
record Platform(DatabaseUri database, KeptConnections connections) implements AutoCloseable {

    private static final String PASSWORDS = "update uko.person set password = ? where password = ''";
    private static final String SCOPE = "select uko.set_scope(?, ?, ?)";
    private static final String FLIP = """
        insert into uko.module_switch (region_id, centre_id, module, enabled)
        select region_id, id, ?, ? from uko.centre where id = ?
        on conflict (region_id, centre_id, module)
        do update set enabled = excluded.enabled, version = uko.module_switch.version + 1\
        """;

    void switchOnForAll(String module, Town town) {
        provision(provisioning -> {
            provisioning.switchOn(town.region(), module);
            provisioning.switchOn(town.otherRegion(), module);
        });
    }

    /** Adds somebody with one role in the centre; without centre and region he has it everywhere. */
    void appoint(String role, String password, @Nullable UUID region, @Nullable UUID centre) {
        provision(provisioning -> {
            UUID person = provisioning.person(
                    new Provisioning.Newcomer(role, "Орлова Вера Павловна", "", region, centre, null, password));
            provisioning.role(person, role, region, centre, "приказ № 2");
        });
    }

    /** Adds somebody with these roles in the centre where he works. */
    void appoint(Provisioning.Newcomer newcomer, String... roles) {
        provision(provisioning -> {
            UUID person = provisioning.person(newcomer);
            for (String role : roles) {
                provisioning.role(person, role, newcomer.region(), newcomer.centre(), "приказ № 2");
            }
        });
    }

    void hire(String login, String name, String position, String department, String password, Town town) {
        provision(provisioning -> provisioning.person(new Provisioning.Newcomer(
                login,
                name,
                position,
                town.region(),
                town.zarechny(),
                provisioning.department(town.zarechny(), department),
                password)));
    }

    void givePasswords(String hash) {
        execute(PASSWORDS, hash);
    }

    void flip(String module, UUID centre, boolean on) {
        execute(FLIP, module, on, centre);
    }

    /** Changes rows as a request of this person in the centre would, within the same policies. */
    int given(UUID region, UUID centre, UUID person, String sql, Object... parameters) {
        return connections.as(Schemas.app(database), connection -> {
            enter(connection, region, centre, person);
            try (PreparedStatement statement = filled(connection, sql, parameters)) {
                return statement.executeUpdate();
            }
        });
    }

    /** Begins what {@link #given} does as a whole, on a connection of its own. */
    Connection begin(UUID region, UUID centre, UUID person) throws SQLException {
        Connection connection = TestPostgres.connect(Schemas.app(database));
        connection.setAutoCommit(false);
        enter(connection, region, centre, person);
        return connection;
    }

    /** Counts rows as a request of this person in the centre would find them. */
    long seen(UUID region, UUID centre, UUID person, String from, Object... parameters) {
        return connections.as(Schemas.app(database), connection -> {
            enter(connection, region, centre, person);
            return counted(connection, from, parameters);
        });
    }

    long count(String from, Object... parameters) {
        return connections.as(Schemas.backup(database), connection -> counted(connection, from, parameters));
    }

    private static void enter(Connection connection, UUID region, UUID centre, UUID person) throws SQLException {
        try (PreparedStatement scope =
                filled(connection, SCOPE, region.toString(), centre.toString(), person.toString())) {
            scope.execute();
        }
    }

    private static long counted(Connection connection, String from, Object... parameters) throws SQLException {
        try (PreparedStatement statement = filled(connection, "select count(*) from " + from, parameters);
                ResultSet rows = statement.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }

    @FunctionalInterface
    private interface Step {
        void with(Provisioning provisioning) throws SQLException;
    }

    private void provision(Step step) {
        try (Provisioning provisioning = Provisioning.begin(database)) {
            step.with(provisioning);
            provisioning.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    void execute(String sql, Object... parameters) {
        connections.as(database, connection -> {
            try (Statement role = connection.createStatement();
                    PreparedStatement statement = filled(connection, sql, parameters)) {
                role.execute("set local role uko_platform");
                return statement.executeUpdate();
            }
        });
    }

    List<List<String>> rows(String select, Object... parameters) {
        return connections.as(Schemas.backup(database), connection -> {
            try (PreparedStatement statement = filled(connection, select, parameters);
                    ResultSet answer = statement.executeQuery()) {
                List<List<String>> rows = new ArrayList<>();
                while (answer.next()) {
                    rows.add(row(answer));
                }
                return rows;
            }
        });
    }

    private static List<String> row(ResultSet answer) throws SQLException {
        List<String> row = new ArrayList<>();
        for (int column = 1; column <= answer.getMetaData().getColumnCount(); column++) {
            String text = answer.getString(column);
            row.add(text == null ? "" : text);
        }
        return row;
    }

    private static PreparedStatement filled(Connection connection, String sql, Object... parameters)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int n = 0; n < parameters.length; n++) {
            statement.setObject(n + 1, parameters[n]);
        }
        return statement;
    }

    @Override
    public void close() {
        connections.close();
    }
}
