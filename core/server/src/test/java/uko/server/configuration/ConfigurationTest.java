package uko.server.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is wrong with a file of settings is told at once, each with its line, so that it is mended in one go. */
class ConfigurationTest {

    @TempDir
    private Path folder;

    @Test
    void allFaultsAreToldAtOnceEachWithItsLine() throws IOException {
        List<String> problems = problems("""
            http:
              port: many
              origin: uko.example.ru/start
              request-secnods: 5
            database: postgresql://uko_owner@db/uko
            storage:
              connections: 1
            mail:
              host: smtp.example.ru
              security: secret
            plugins:
              signatures: maybe
            """);
        assertThat(problems)
                .as(String.join("\n", problems))
                .allMatch(problem -> problem.startsWith(file() + ", line ") || problem.startsWith(file() + ": "))
                .allMatch(problem -> problem.endsWith("."))
                .hasSize(8);
        assertThat(problems).anyMatch(told("line 2", "http.port", "from 0 to 65535", "'many'"));
        assertThat(problems).anyMatch(told("line 3", "http.origin", "https://uko.example.ru", "uko.example.ru/start"));
        assertThat(problems).anyMatch(told("line 4", "no setting http.request-secnods", "http.request-seconds"));
        assertThat(problems).anyMatch(told("line 5", "database", "postgresql://owner:password@host:port/database"));
        assertThat(problems).anyMatch(told("line 7", "storage.connections", "from 2 to 500", "'1'"));
        assertThat(problems).anyMatch(told("line 10", "mail.security", "starttls, tls, none", "'secret'"));
        assertThat(problems).anyMatch(told(file() + ": mail.from", "must be the address"));
        assertThat(problems).anyMatch(told("line 12", "plugins.signatures", "required, optional", "'maybe'"));
    }

    @Test
    void whatIsNoYamlIsToldWithItsLine() throws IOException {
        assertThat(problems("http:\n  port: [8080\n"))
                .singleElement()
                .asString()
                .contains("line 3", "not YAML");
    }

    @Test
    void aSystemPropertyStandsAboveTheFile() throws IOException {
        Path file = Files.writeString(file(), "http:\n  port: many\n");
        Configuration read = Configuration.read(file, key -> key.equals("uko.http.port") ? "8090" : null);
        assertThat(read.http().port()).isEqualTo(8090);
        assertThat(read.http().origin()).isEqualTo("http://localhost:8090");
    }

    private static java.util.function.Predicate<String> told(String... words) {
        return problem -> List.of(words).stream().allMatch(problem::contains);
    }

    private List<String> problems(String yaml) throws IOException {
        Path file = Files.writeString(file(), yaml);
        List<String> problems = new java.util.ArrayList<>();
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> Configuration.read(file, key -> null))
                .satisfies(
                        refused -> problems.addAll(refused.getMessage().lines().toList()));
        return problems;
    }

    private Path file() {
        return folder.resolve("uko.yaml");
    }
}
