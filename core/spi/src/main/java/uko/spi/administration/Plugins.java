package uko.spi.administration;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the plugins of this node fare. Given to the module {@code administration} alone; implemented by {@code container}. */
public interface Plugins {

    List<Plugin> all();

    /**
     * A plugin and its health.
     *
     * @param state {@code started}, {@code quarantined} or {@code refused}
     * @param reason why it is not started, in one sentence; empty where it is
     * @param faults how many calls threw or overran their deadline in the last minute
     * @param since when it came into this state
     */
    record Plugin(
            String id,
            String version,
            String state,
            String reason,
            long faults,
            @Nullable Instant since) {}
}
