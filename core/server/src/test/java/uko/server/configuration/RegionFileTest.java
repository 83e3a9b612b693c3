package uko.server.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The file that {@code uko provision} reads, as the operator guide shows it. */
class RegionFileTest {

    private static final Path GUIDE = Path.of("../docs/sample/region.yaml");

    @Test
    void theFileOfTheGuideIsReadWhole() {
        Directory read = Directory.read(GUIDE);
        Directory.Region region = java.util.Objects.requireNonNull(read.region());
        assertThat(region.code()).isEqualTo("66");
        assertThat(region.zone()).isEqualTo("Asia/Yekaterinburg");
        assertThat(region.modules()).containsExactly("hello", "ethics-code");
        assertThat(region.hosts()).extracting(Directory.Host::origin).containsExactly("https://intranet.example.ru");
        assertThat(region.people()).extracting(Directory.Person::login).containsExactly("lebedeva");
        Directory.Centre centre = region.centres().getFirst();
        assertThat(centre.departments()).containsExactly("Отдел трудоустройства");
        assertThat(centre.people()).extracting(Directory.Person::login).containsExactly("sokolova", "kim");
        assertThat(centre.people().getFirst().joined()).contains(LocalDate.of(2024, 3, 1));
        assertThat(centre.people().getLast().roles()).containsExactly("centre-head");
        assertThat(read.people()).isEmpty();
    }

    @Test
    void whatIsWrongIsToldWithItsPlace() throws IOException {
        String right = Files.readString(GUIDE);
        Map.of(
                        right.replace("      departments:", "      department:"),
                                "/region/centres/1/department is not known",
                        right.replace("joined: 2024-03-01", "joined: 01.03.2024"),
                                "/region/centres/1/people/1/joined must be a day",
                        right.replace("login: sokolova", "email: sokolova"), "is not YAML",
                        right.replace("login: sokolova", "position2: sokolova"), "/region/centres/1/people/1/position2",
                        right.replace("modules: [hello, ethics-code]", "modules: hello"),
                                "/region/modules must be a list",
                        right.replace("  name: Приозёрская область\n", ""), "/region/name is missing")
                .forEach((wrong, told) -> {
                    assertThat(wrong).as(told).isNotEqualTo(right);
                    assertThatThrownBy(() -> Directory.parse("region.yaml", wrong))
                            .isInstanceOf(ConfigurationException.class)
                            .hasMessageStartingWith("region.yaml")
                            .hasMessageContaining(told);
                });
    }
}
