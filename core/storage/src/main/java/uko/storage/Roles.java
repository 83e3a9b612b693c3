package uko.storage;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Makes the roles that are no owner: {@code uko_app} for requests, {@code uko_backup} for the backup, and two that
 * nobody can log in as: {@code uko_platform}, which owns the doors, and {@code uko_personal}, which owns those to
 * personal data.
 *
 * <p>Their passwords follow from the owner's, so that every node knows them and none keeps them.
 */
final class Roles {

    static final String APP = "uko_app";
    static final String BACKUP = "uko_backup";
    private static final String PLATFORM = "uko_platform";
    private static final String PERSONAL = "uko_personal";

    private static final String CREATE = """
        do $$ begin
            create role %s %s nosuperuser nocreatedb nocreaterole noinherit;
        exception when duplicate_object or unique_violation then null;
        end $$\
        """;
    // Another node may set the same password at the same moment; one of the two is enough.
    private static final String SET_PASSWORD = """
        do $$ begin
            alter role %s password '%s';
        exception when others then if sqlerrm not like '%%concurrently%%' then raise; end if;
        end $$\
        """;
    // The owner may become these and is not them: an inherited membership would open every row to him.
    private static final String MAY_BECOME = """
        do $$ begin
            execute 'grant %s to current_user' || case
                when current_setting('server_version_num')::int >= 160000 then ' with inherit false' else '' end;
        exception when others then if sqlerrm not like '%%concurrently%%' then raise; end if;
        end $$\
        """;
    private static final String SET_LIMIT = """
        do $$ begin
            execute format('alter role uko_app in database %%I set %s = %%L', current_database(), '%s');
        exception when others then if sqlerrm not like '%%concurrently%%' then raise; end if;
        end $$\
        """;

    private final DatabaseUri owner;

    Roles(DatabaseUri owner) {
        this.owner = owner;
    }

    DatabaseUri app() {
        return owner.as(APP, password(APP));
    }

    DatabaseUri backup() {
        return owner.as(BACKUP, password(BACKUP));
    }

    /** All that {@link #make} executes but the passwords. */
    static String statements(String statementTimeout) {
        return String.join("\n", CREATE, PLATFORM, PERSONAL, MAY_BECOME, SET_LIMIT, statementTimeout);
    }

    void make(Connection connection, String statementTimeout) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(CREATE.formatted(APP, "login"));
            statement.execute(CREATE.formatted(BACKUP, "login"));
            for (String nobodys : List.of(PLATFORM, PERSONAL)) {
                statement.execute(CREATE.formatted(nobodys, "nologin"));
                statement.execute(MAY_BECOME.formatted(nobodys));
            }
            knowPassword(statement, app());
            knowPassword(statement, backup());
            statement.execute(SET_LIMIT.formatted("statement_timeout", statementTimeout));
            statement.execute(SET_LIMIT.formatted("lock_timeout", "3s"));
            statement.execute(SET_LIMIT.formatted("idle_in_transaction_session_timeout", "10s"));
        }
    }

    private static void knowPassword(Statement statement, DatabaseUri role) throws SQLException {
        try (Connection ignored = DriverManager.getConnection(role.jdbc(), role.user(), role.password())) {
            return;
        } catch (SQLException wrongPassword) {
            statement.execute(SET_PASSWORD.formatted(role.user(), role.password()));
        }
    }

    private String password(String role) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(owner.password().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            byte[] digest = mac.doFinal(("uko role " + role).getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HMAC-SHA256 is part of every JDK", e);
        }
    }
}
