package uko.storage.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import uko.spi.portlet.Language;

/** What a start makes, and what it refuses in one sentence. */
class EmbeddedPostgresIT extends OwnFolder {

    @Test
    void keepsDataAndPortOverARestart() throws SQLException {
        data = data.resolve("new");
        PostgresUri first;
        try (var postgres = start()) {
            first = postgres.uri();
            execute(first, "create table value (name text)");
            execute(first, "insert into value values ('Ёлка'), ('Уважение к клиенту')");
        }
        assertThat(said).hasSize(3).first().asString().startsWith("Распаковываю");
        said.clear();
        try (var postgres = start()) {
            assertThat(postgres.uri()).isEqualTo(first);
            assertThat(answer(first, "select string_agg(name, ', ' order by name) from value"))
                    .isEqualTo("Ёлка, Уважение к клиенту");
        }
        assertThat(said).containsExactly("Запускаю PostgreSQL 18…");
    }

    @Test
    void isSafeRussianAndClosed() throws SQLException, IOException {
        try (var postgres = start()) {
            PostgresUri uri = postgres.uri();
            for (var setting : List.of("fsync", "synchronous_commit", "full_page_writes", "data_checksums")) {
                assertThat(answer(uri, "show " + setting)).as(setting).isEqualTo("on");
            }
            assertThat(answer(uri, "show listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(answer(uri, "show server_encoding")).isEqualTo("UTF8");
            assertThat(answer(uri, "select to_tsvector('Согласование договоров')::text"))
                    .contains("'договор':2");
            assertThat(answer(
                            uri,
                            "select string_agg(word, ' ' order by word) from"
                                    + " unnest('{ж,Ёлка,ель,арбуз}'::text[]) word"))
                    .isEqualTo("арбуз Ёлка ель ж");
            assertThat(answer(uri, "select string_agg(extname, ' ' order by extname) from pg_extension"))
                    .isEqualTo("btree_gist pg_trgm pgcrypto plpgsql unaccent");
            assertThat(answer(
                            uri,
                            "select rolsuper || ' ' || rolbypassrls || ' ' || rolcreaterole from pg_roles "
                                    + "where rolname = current_user"))
                    .isEqualTo("false false true");
            assertThat(answer(uri, "select pg_get_userbyid(datdba) from pg_database where datname = 'uko'"))
                    .isEqualTo("uko_owner");
            assertThatThrownBy(() -> execute(uri.as("uko_owner", "guessed"), "select 1"))
                    .hasMessageContaining("password authentication failed");
            assertThat(uri.toString()).doesNotContain(uri.password());
        }
        for (var secret : List.of("password", "password-of-superuser")) {
            assertThat(PosixFilePermissions.toString(
                            Files.getPosixFilePermissions(postgresFolder().resolve(secret))))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void makesAnotherDatabaseOfTheSameOwner() throws SQLException {
        LentCluster.to(data);
        try (var postgres = start()) {
            var other = postgres.createDatabase("other");
            execute(other, "create schema uko");
            assertThat(answer(other, "select current_database()")).isEqualTo("other");
        }
    }

    @Test
    void refusesAClusterOfAnotherVersionAndLeavesItAlone() throws IOException {
        Path version = Files.createDirectories(postgresFolder().resolve("17")).resolve("PG_VERSION");
        Files.writeString(version, "17\n");
        assertRefused("data-folder-of-other-version", "17", "PostgreSQL 18", "резервную копию");
        assertThat(version).hasContent("17\n");
        assertThat(postgresFolder().resolve("18")).doesNotExist();
    }

    @Test
    void refusesASecondStartInThisProcess() {
        LentCluster.to(data);
        try (var first = start()) {
            assertRefused("data-folder-in-use", data.toString());
            assertThat(first.uri().port()).isPositive();
        }
    }

    @Test
    void refusesASecondStartOfAnotherProcess() throws Exception {
        LentCluster.to(data);
        Process held = Held.startedOn(data);
        try {
            assertThat(Held.addressFrom(held)).startsWith("postgresql://uko_owner:");
            assertRefused("data-folder-in-use", data.toString());
        } finally {
            held.getOutputStream().close();
            assertThat(held.waitFor(30, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(PidFile.path(cluster())).doesNotExist();
    }

    @Test
    void refusesATakenPort() throws IOException {
        try (var taken = new java.net.ServerSocket(0, 1, java.net.InetAddress.getByName("127.0.0.1"))) {
            assertThatThrownBy(() -> EmbeddedPostgres.start(data, taken.getLocalPort(), said::add))
                    .isInstanceOfSatisfying(
                            EmbeddedPostgresException.class,
                            refused -> assertThat(refused.code()).isEqualTo("port-taken"));
        }
    }

    @Test
    void refusesToRunWithoutPasswordsOrDurableWrites() throws Exception {
        LentCluster.to(data);
        start().stop();
        Path doors = cluster().resolve("pg_hba.conf");
        String closed = Files.readString(doors);
        Files.writeString(doors, closed.replaceAll("(?m)^(local .*)scram-sha-256", "$1trust"));
        assertRefused("door-open", "pg_hba.conf");
        assertThat(PidFile.path(cluster())).as("the refused server was stopped").doesNotExist();
        Files.writeString(doors, closed);
        try (var postgres = start()) {
            execute(postgres.uri(), "alter database uko set synchronous_commit = off");
        }
        assertRefused("role-loose", "«uko»");
    }

    @Test
    void refusesWhenThePasswordIsLost() throws IOException {
        LentCluster.to(data);
        start().stop();
        Files.move(postgresFolder().resolve("password"), data.resolve("password-taken-away"));
        assertRefused("password-lost", "password");
    }

    @Test
    void findsAShortPlaceForTheSocketOfADeepFolder() throws SQLException {
        Path deep = data.resolve("очень-длинный-путь-к-папке-данных".repeat(3));
        LentPrograms.to(deep);
        try (var postgres = EmbeddedPostgres.start(deep, said::add)) {
            assertThat(postgres.uri().socketFolder().toString().length()).isLessThan(90);
            assertThat(answer(postgres.uri(), "select 'ready'")).isEqualTo("ready");
        }
    }

    private void assertRefused(String code, String... words) {
        assertThatThrownBy(this::start).isInstanceOfSatisfying(EmbeddedPostgresException.class, refused -> {
            assertThat(refused.code()).isEqualTo(code);
            assertThat(refused.getMessage()).contains(words).endsWith(".").doesNotContain("%s", "\n");
            assertThat(refused.sentence(Language.EN))
                    .isNotEqualTo(refused.getMessage())
                    .endsWith(".");
        });
    }
}
