package uko.storage.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class PidFileTest {

    @Test
    void knowsProcessPortAndSocket() {
        assertThat(PidFile.parsed(
                        List.of("4711", "/data/18", "1795432100", "5433", "/data/socket", "127.0.0.1", "", "ready")))
                .contains(new PidFile(4711, 5433, Path.of("/data/socket")));
    }

    @Test
    void understandsAServerThatIsOnlyStarting() {
        assertThat(PidFile.parsed(List.of("4711", "/data/18"))).contains(new PidFile(4711, 0, Path.of("")));
    }

    @Test
    void takesAnEmptyOrSpoiltFileForNone() {
        assertThat(PidFile.parsed(List.of())).isEmpty();
        assertThat(PidFile.parsed(List.of(""))).isEmpty();
        assertThat(PidFile.parsed(List.of("\0\0\0"))).isEmpty();
    }
}
