package uko.storage;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Adds regions, centres, people and hosts by the owner's hand, from the command line: nothing of it is reachable by
 * HTTP. Each call may be repeated: what has the same code or login is kept and brought up to date. One transaction
 * from {@link #begin} to {@link #commit}.
 */
public final class Provisioning implements AutoCloseable {

    private static final String REGION = """
        insert into uko.region (code, name, zone, hosts) values (?, ?, ?, ?)
        on conflict (code) do update set name = excluded.name, zone = excluded.zone, hosts = excluded.hosts
        returning id\
        """;
    private static final String CENTRE = """
        insert into uko.centre (region_id, code, name, zone) values (?, ?, ?, ?)
        on conflict (code) do update set name = excluded.name, zone = excluded.zone returning id\
        """;
    private static final String DEPARTMENT = """
        insert into uko.department (centre_id, name) values (?, ?)
        on conflict (centre_id, name) do update set name = excluded.name returning id\
        """;
    private static final String PERSON = """
        insert into uko.person (login, name, position, region_id, centre_id, department_id, password)
        values (?, ?, ?, ?, ?, ?, ?)
        on conflict (login) do update set name = excluded.name, position = excluded.position,
            joined_on = case when uko.person.centre_id is distinct from excluded.centre_id
                then current_date else uko.person.joined_on end,
            placed_on = case when (uko.person.centre_id, uko.person.department_id, uko.person.position)
                is distinct from (excluded.centre_id, excluded.department_id, excluded.position)
                then current_date else uko.person.placed_on end,
            region_id = excluded.region_id, centre_id = excluded.centre_id,
            department_id = excluded.department_id,
            password = case when uko.person.password = '' then excluded.password else uko.person.password end
        returning id\
        """;
    private static final String EMAIL = "update uko.person set email = ? where id = ?";
    private static final String JOINED = """
        update uko.person
           set joined_on = ?, placed_on = case when placed_on = joined_on then ? else placed_on end where id = ?\
        """;
    private static final String ROLE = """
        insert into uko.person_role (person_id, role, region_id, centre_id, basis) values (?, ?, ?, ?, ?)
        on conflict do nothing\
        """;
    private static final String HOST = """
        insert into uko.host (region_id, name, origin, secret) values (?, ?, ?, ?)
        on conflict (name) do update set origin = excluded.origin, secret = excluded.secret\
        """;
    private static final String PASSWORD = "update uko.person set password = ? where login = ?";
    private static final String SWITCH = """
        insert into uko.module_switch (region_id, module, enabled) values (?, ?, true) on conflict do nothing\
        """;

    private final Connection connection;

    private Provisioning(Connection connection) {
        this.connection = connection;
    }

    public static Provisioning begin(DatabaseUri owner) throws SQLException {
        Connection connection = DriverManager.getConnection(owner.jdbc(), owner.user(), owner.password());
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("set role uko_platform");
            // JDBC brings the zone of this machine: east of the server's, a role of today would begin tomorrow.
            statement.execute("set time zone 'UTC'");
        }
        return new Provisioning(connection);
    }

    /** Whether nobody could sign in with a password yet. */
    public boolean isEmpty() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("select not exists (select from uko.person where password <> '')")) {
            rows.next();
            return rows.getBoolean(1);
        }
    }

    public UUID region(String code, String name, String zone, String... hosts) throws SQLException {
        return id(REGION, code, name, zone, connection.createArrayOf("text", hosts));
    }

    public UUID centre(UUID region, String code, String name, String zone) throws SQLException {
        return id(CENTRE, region, code, name, zone);
    }

    public UUID department(UUID centre, String name) throws SQLException {
        return id(DEPARTMENT, centre, name);
    }

    public UUID person(Newcomer newcomer) throws SQLException {
        return id(
                PERSON,
                newcomer.login(),
                newcomer.name(),
                newcomer.position(),
                newcomer.region(),
                newcomer.centre(),
                newcomer.department(),
                newcomer.password());
    }

    /** Where notices are mailed to. */
    public void email(UUID person, String address) throws SQLException {
        run(EMAIL, address, person);
    }

    /** Says since when somebody is in his centre, and, as far as is known, in his department and at his position. */
    public void joined(UUID person, LocalDate day) throws SQLException {
        run(JOINED, day, day, person);
    }

    /** Gives a role in a centre, in a region, or, without either, everywhere. */
    public void role(UUID person, String role, @Nullable UUID region, @Nullable UUID centre, String basis)
            throws SQLException {
        run(ROLE, person, role, region, centre, basis);
    }

    /** Registers an intranet; the secret signs its assertions. */
    public void host(UUID region, String name, String origin, String secret) throws SQLException {
        run(HOST, region, name, origin, secret);
    }

    /** Sets the password of a login and answers whether there is one. */
    public boolean password(String login, String hash) throws SQLException {
        try (PreparedStatement statement = prepared(PASSWORD, hash, login)) {
            return statement.executeUpdate() == 1;
        }
    }

    public void switchOn(UUID region, String module) throws SQLException {
        run(SWITCH, region, module);
    }

    public void commit() throws SQLException {
        connection.commit();
    }

    /** Undoes what was not committed. */
    @Override
    public void close() throws SQLException {
        connection.rollback();
        connection.close();
    }

    /**
     * Somebody to be added.
     *
     * @param password an Argon2id hash in PHC form, empty where he signs in by other means
     */
    public record Newcomer(
            String login,
            String name,
            String position,
            @Nullable UUID region,
            @Nullable UUID centre,
            @Nullable UUID department,
            String password) {}

    private UUID id(String sql, @Nullable Object... parameters) throws SQLException {
        try (PreparedStatement statement = prepared(sql, parameters);
                ResultSet rows = statement.executeQuery()) {
            rows.next();
            return rows.getObject(1, UUID.class);
        }
    }

    private void run(String sql, @Nullable Object... parameters) throws SQLException {
        try (PreparedStatement statement = prepared(sql, parameters)) {
            statement.executeUpdate();
        }
    }

    private PreparedStatement prepared(String sql, @Nullable Object... parameters) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int n = 0; n < parameters.length; n++) {
            statement.setObject(n + 1, parameters[n]);
        }
        return statement;
    }
}
