package uko.server.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class DirectoryTest {

    private static final String REGION = """
        region:
          code: "66"
          name: Приозёрская область
          zone: Asia/Yekaterinburg
          centres:
            - {code: 66-1, name: ЦЗН города Заречный, zone: Asia/Omsk}
        """;

    @Test
    void aCentreHasItsOwnZone() {
        Directory.Region region = Directory.parse("region.yaml", REGION).region();
        assertThat(region.zone()).isEqualTo("Asia/Yekaterinburg");
        assertThat(region.centres().getFirst().zone()).isEqualTo("Asia/Omsk");
    }

    @Test
    void aZoneThatIsUnknownIsRefusedWithItsPlace() {
        assertThatThrownBy(() -> Directory.parse("region.yaml", REGION.replace("Asia/Omsk", "Asia/Omks")))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("region.yaml: /region/centres/1/zone must be a time zone")
                .hasMessageContaining("'Asia/Omks'");
        assertThatThrownBy(() -> Directory.parse("region.yaml", REGION.replace("Asia/Yekaterinburg", "Урал")))
                .hasMessageContaining("/region/zone");
    }
}
