package uko.administration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import uko.spi.administration.Plugins.Plugin;
import uko.spi.portlet.Model;

class PluginHealthTest {

    private static final Instant MORNING = Instant.parse("2026-11-23T04:00:00Z");
    private static final Plugin HELLO = new Plugin("hello", "0.1.0", "started", "", 0, MORNING);
    private static final Plugin STUMBLING = new Plugin("values", "0.1.0", "started", "", 2, MORNING);
    private static final Plugin HOSTILE =
            new Plugin("hostile", "0.1.0", "quarantined", "Пять сбоев за минуту.", 5, MORNING);
    private static final Plugin FOREIGN = new Plugin("foreign", "9.9.9", "refused", "Нужен портал 9.9.", 0, null);

    @Test
    void showsThoseInTroubleFirst() {
        assertThat(of(HELLO, STUMBLING, FOREIGN, HOSTILE).values().get("plugins"))
                .isEqualTo(List.of(HOSTILE, FOREIGN, STUMBLING, HELLO));
    }

    @Test
    void countsWhatIsStoppedAndWhatWentWrong() {
        assertThat(of(HELLO, STUMBLING, FOREIGN, HOSTILE).values())
                .containsEntry("stopped", 2L)
                .containsEntry("faults", 7L);
        assertThat(of(HELLO).values()).containsEntry("stopped", 0L).containsEntry("faults", 0L);
    }

    private static Model of(Plugin... plugins) {
        return new PluginHealth(() -> List.of(plugins)).view(Asked.view());
    }
}
