package uko.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTest {

    @TempDir
    private Path folder;

    @Test
    void aDatabaseThatDoesNotAnswerIsOneSentence() throws Exception {
        int nobodys;
        try (ServerSocket taken = new ServerSocket(0)) {
            nobodys = taken.getLocalPort();
        }
        String said = refused("database: postgresql://owner:secret@127.0.0.1:" + nobodys + "/uko", "audit", "verify");
        assertThat(said)
                .startsWith("С базой данных нельзя работать: Connection to 127.0.0.1:" + nobodys)
                .contains("Проверьте PostgreSQL")
                .doesNotContain("\tat ", "secret");
        assertThat(said.lines()).hasSize(1);
    }

    @Test
    void everyProblemOfTheConfigurationIsNamedAtOnce() throws Exception {
        String said = refused("http:\n  origin: https://{host}\ndatabase: mysql://db", "check");
        assertThat(said).contains("'https://{host}'", "postgresql://owner:password@host:port/database");
        assertThat(said.lines()).hasSize(2);
    }

    @Test
    void aShortPasswordIsNotSet() throws Exception {
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream("короткий\n".getBytes(StandardCharsets.UTF_8)));
        try {
            assertThat(refused("database: postgresql://owner:secret@127.0.0.1:1/uko", "password", "anna"))
                    .startsWith("Пароль короче 12 знаков и не задан.");
        } finally {
            System.setIn(before);
        }
    }

    @Test
    void whatAConstraintRefusesIsToldWithoutTheRow() throws Exception {
        String message = """
            ERROR: new row for relation "person" violates check constraint "person_login_check"
              Detail: Failing row contains (17, x, Соколова Анна Петровна).\
            """;
        assertThat(DatabaseRefusal.sentence(new SQLException(message, "23514")))
                .contains("person_login_check", "Ничего не записано")
                .doesNotContain("Соколова");
        assertThat(DatabaseRefusal.sentence(new SQLException("ERROR: syntax error", "42601")))
                .as("a fault of ours keeps its stack")
                .isNull();
    }

    private String refused(String configuration, String... command) throws Exception {
        Path file = Files.writeString(folder.resolve("uko.yaml"), configuration);
        String[] arguments = new String[command.length + 2];
        arguments[0] = "--config";
        arguments[1] = file.toString();
        System.arraycopy(command, 0, arguments, 2, command.length);
        PrintStream before = System.err;
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
        try {
            assertThat(Main.run(arguments)).isEqualTo(1);
        } finally {
            System.setErr(before);
        }
        return said.toString(StandardCharsets.UTF_8);
    }
}
