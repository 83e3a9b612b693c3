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
record Platform(DatabaseUri database) {

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
        try (Connection connection = TestPostgres.connect(Schemas.app(database));
                PreparedStatement scope = connection.prepareStatement(SCOPE);
                PreparedStatement statement = connection.prepareStatement(sql)) {
            connection.setAutoCommit(false);
            fill(scope, region.toString(), centre.toString(), person.toString());
            scope.execute();
            fill(statement, parameters);
            int changed = statement.executeUpdate();
            connection.commit();
            return changed;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Counts rows as a request of this person in the centre would find them. */
    long seen(UUID region, UUID centre, UUID person, String from, Object... parameters) {
        try (Connection connection = TestPostgres.connect(Schemas.app(database));
                PreparedStatement scope = connection.prepareStatement(SCOPE);
                PreparedStatement statement = connection.prepareStatement("select count(*) from " + from)) {
            connection.setAutoCommit(false);
            fill(scope, region.toString(), centre.toString(), person.toString());
            scope.execute();
            fill(statement, parameters);
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    long count(String from, Object... parameters) {
        try (Connection connection = TestPostgres.connect(Schemas.backup(database));
                PreparedStatement statement = connection.prepareStatement("select count(*) from " + from)) {
            fill(statement, parameters);
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
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
        try (Connection connection = TestPostgres.connect(database);
                Statement role = connection.createStatement();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            role.execute("set role uko_platform");
            fill(statement, parameters);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    List<List<String>> rows(String select, Object... parameters) {
        try (Connection connection = TestPostgres.connect(Schemas.backup(database));
                PreparedStatement statement = connection.prepareStatement(select)) {
            fill(statement, parameters);
            try (ResultSet answer = statement.executeQuery()) {
                List<List<String>> rows = new ArrayList<>();
                while (answer.next()) {
                    rows.add(row(answer));
                }
                return rows;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> row(ResultSet answer) throws SQLException {
        List<String> row = new ArrayList<>();
        for (int column = 1; column <= answer.getMetaData().getColumnCount(); column++) {
            String text = answer.getString(column);
            row.add(text == null ? "" : text);
        }
        return row;
    }

    private static void fill(PreparedStatement statement, Object... parameters) throws SQLException {
        for (int n = 0; n < parameters.length; n++) {
            statement.setObject(n + 1, parameters[n]);
        }
    }
}
