package uko.storage.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A data folder for each test, in which the programs are there already: to unpack them takes most of a first start. */
abstract class OwnFolder {

    @TempDir
    Path data;

    private Path link = Path.of("");

    final List<String> said = new ArrayList<>();

    @BeforeEach
    void lendPrograms() {
        link = LentPrograms.to(data);
    }

    @AfterEach
    void unlinkThem() throws IOException {
        Files.delete(link);
    }

    final EmbeddedPostgres start() {
        return EmbeddedPostgres.start(data, said::add);
    }

    final Path postgresFolder() {
        return data.resolve("postgres");
    }

    final Path cluster() throws IOException {
        return data.toRealPath().resolve("postgres").resolve("18");
    }

    static void execute(PostgresUri uri, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(uri.jdbc(), uri.credentials());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    static String answer(PostgresUri uri, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(uri.jdbc(), uri.credentials());
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            assertThat(row.next()).isTrue();
            return row.getString(1);
        }
    }
}
