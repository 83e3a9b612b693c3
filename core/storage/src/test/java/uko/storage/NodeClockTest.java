package uko.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class NodeClockTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    @Test
    void halfAMinuteIsBorneEitherWay() {
        assertThat(NodeClock.findings(NOON, NOON.plusSeconds(30))).isEmpty();
        assertThat(NodeClock.findings(NOON.plusSeconds(30), NOON)).isEmpty();
    }

    @Test
    void moreIsToldEitherWay() {
        assertThat(NodeClock.findings(NOON, NOON.plusSeconds(31)))
                .containsExactly("the clocks of this node and of the database are 31 seconds apart: keep both by NTP");
        assertThat(NodeClock.findings(NOON.plusSeconds(3_600), NOON)).hasSize(1);
    }
}
