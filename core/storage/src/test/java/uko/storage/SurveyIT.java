package uko.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is as the last start left it is left alone; whatever else was done to it, a start puts it right. */
class SurveyIT {

    private static final String TIMEOUT = StorageSettings.DEFAULTS.statementTimeout();
    private static final String THANKS = "create table thanks.note (centre_id uuid not null, id uuid not null,"
            + " text text not null, primary key (centre_id, id));";

    private static Vertx vertx;

    @TempDir
    private Path classes;

    private DatabaseUri owner;

    @BeforeAll
    static void open() {
        vertx = Vertx.vertx();
    }

    @AfterAll
    static void close() {
        vertx.close().await();
    }

    @BeforeEach
    void start() throws Exception {
        owner = TestPostgres.coreDatabase();
        migration("V1__note", THANKS);
        new Schemas(owner, TIMEOUT).migrate("thanks", loader());
    }

    @Test
    void leavesAloneWhatIsAsItWasLeft() throws Exception {
        Schemas second = surveyed(TIMEOUT);
        assertThat(second.migrateCore()).isFalse();
        execute("alter schema thanks rename to elsewhere");
        second.migrate("thanks", loader());
        assertThat(text("select count(*)::text from pg_namespace where nspname = 'thanks'"))
                .isEqualTo("0");
    }

    @Test
    void isStillTheSameAfterEverythingIsDoneAnew() throws Exception {
        assertThat(new Schemas(owner, TIMEOUT).migrateCore()).isTrue();
        assertThat(surveyed(TIMEOUT).migrateCore()).isFalse();
    }

    @Test
    void believesASurveyOnce() throws Exception {
        Schemas second = surveyed(TIMEOUT);
        assertThat(second.migrateCore()).isFalse();
        assertThat(second.migrateCore()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "drop policy in_centre on uko.file",
                "alter policy in_centre on uko.file using (true)",
                "create policy more on uko.file using (true)",
                "alter table uko.file disable row level security",
                "alter table uko.file no force row level security",
                "revoke insert on uko.file from uko_app",
                "grant delete on uko.file to public",
                "grant usage on schema uko to public",
                "alter table uko.file alter column centre_id drop default",
                "create table uko.more (centre_id uuid not null)",
                "set role uko_platform; grant execute on function uko.roles_in(uuid, uuid, uuid) to uko_app",
                "create or replace function uko.centre() returns uuid language sql stable as 'select null::uuid'",
                "update uko.flyway_history set checksum = 1 where version = '1'",
                "delete from uko.flyway_history where version = '1'",
                "comment on schema uko is null"
            })
    void seesWhateverWasChanged(String change) throws Exception {
        execute(change);
        Schemas second = surveyed(TIMEOUT);
        // The change may well keep the core from coming up to date; what counts is that it tries.
        assertThat(catchThrowable(() -> assertThat(second.migrateCore()).isFalse()))
                .isNotNull();
    }

    @Test
    void putsAPolicyBack() throws Exception {
        execute("drop policy in_centre on thanks.note; drop policy in_backup on thanks.note");
        surveyed(TIMEOUT).migrate("thanks", loader());
        assertThat(text("select count(*)::text from pg_policies where schemaname = 'thanks'"))
                .isEqualTo("2");
    }

    @Test
    void carriesOutAMigrationThatIsNew() throws Exception {
        migration("V2__mark", "alter table thanks.note add column mark text;");
        surveyed(TIMEOUT).migrate("thanks", loader());
        assertThat(text("select data_type from information_schema.columns where table_schema = 'thanks'"
                        + " and column_name = 'mark'"))
                .isEqualTo("text");
    }

    @Test
    void refusesAMigrationThatWasRewritten() throws Exception {
        migration("V1__note", THANKS + " -- and more");
        Schemas second = surveyed(TIMEOUT);
        assertThat(catchThrowable(() -> second.migrate("thanks", loader()))).hasMessageContaining("checksum");
    }

    @Test
    void bringsInALimitThatTheOperatorChanged() throws Exception {
        assertThat(surveyed("7s").migrateCore()).isTrue();
        assertThat(text("select array_to_string(setconfig, ' ') from pg_db_role_setting"
                        + " where setdatabase = (select oid from pg_database where datname = current_database())"))
                .contains("statement_timeout=7s");
    }

    @Test
    void knowsNothingOfADatabaseThatIsEmptyOrOutOfReach() {
        DatabaseUri empty = TestPostgres.emptyDatabase();
        assertThat(Survey.of(vertx, empty).await().nobody()).isEmpty();
        assertThat(Survey.of(vertx, empty.at("absent")).await().nobody()).isEmpty();
    }

    @Test
    void seesWhetherAnybodyHasAPassword() throws Exception {
        assertThat(Survey.of(vertx, owner).await().nobody()).contains(true);
        Town.in(owner);
        try (Provisioning provisioning = Provisioning.begin(owner)) {
            provisioning.password("anna", "a hash");
            provisioning.commit();
        }
        assertThat(Survey.of(vertx, owner).await().nobody()).contains(false);
    }

    private Schemas surveyed(String timeout) {
        return new Schemas(owner, timeout, Survey.of(vertx, owner).await());
    }

    private void migration(String name, String sql) throws IOException {
        Path folder = Files.createDirectories(classes.resolve("migrations"));
        Files.writeString(folder.resolve(name + ".sql"), sql);
    }

    private URLClassLoader loader() throws IOException {
        return new URLClassLoader(new URL[] {classes.toUri().toURL()}, null);
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = TestPostgres.connect(owner);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String text(String sql) throws SQLException {
        try (Connection connection = TestPostgres.connect(owner);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            return rows.next() ? rows.getString(1) : "";
        }
    }
}
