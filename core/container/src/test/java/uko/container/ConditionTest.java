package uko.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import uko.container.Condition.Admission;

class ConditionTest {

    private final SetClock clock = new SetClock();
    private final Condition condition = new Condition(
            new Limits.Faults(5, Duration.ofSeconds(60), Duration.ofSeconds(60), Duration.ofMinutes(3)), clock);

    @Test
    void fiveFaultsWithinAMinuteQuarantine() {
        faults(4);
        assertThat(condition.admit()).isEqualTo(Admission.ADMITTED);
        faults(1);
        assertThat(condition.admit()).isEqualTo(Admission.REFUSED);
        assertThat(condition.reason()).isEqualTo("It failed.");
    }

    @Test
    void faultsAreForgottenAfterAMinute() {
        faults(4);
        clock.forward(Duration.ofSeconds(61));
        faults(4);
        assertThat(condition.isQuarantined()).isFalse();
        assertThat(condition.recentFaults()).isEqualTo(4);
    }

    @Test
    void oneCallIsOnTrialAfterThePause() {
        faults(5);
        clock.forward(Duration.ofSeconds(59));
        assertThat(condition.admit()).isEqualTo(Admission.REFUSED);
        clock.forward(Duration.ofSeconds(1));
        assertThat(condition.admit()).isEqualTo(Admission.ON_TRIAL);
        assertThat(condition.admit()).isEqualTo(Admission.REFUSED);
        condition.succeeded(Admission.ON_TRIAL);
        assertThat(condition.admit()).isEqualTo(Admission.ADMITTED);
        assertThat(condition.recentFaults()).isZero();
    }

    @Test
    void aFailedTrialDoublesThePauseUpToTheLongest() {
        faults(5);
        for (int minutes : new int[] {1, 2, 3, 3}) {
            clock.forward(Duration.ofMinutes(minutes).minusSeconds(1));
            assertThat(condition.admit()).as("after almost %d minutes", minutes).isEqualTo(Admission.REFUSED);
            clock.forward(Duration.ofSeconds(1));
            assertThat(condition.admit()).as("after %d minutes", minutes).isEqualTo(Admission.ON_TRIAL);
            condition.failed(Admission.ON_TRIAL, "Again.");
        }
        assertThat(condition.reason()).isEqualTo("Again.");
    }

    @Test
    void aTrialThatWasNeverCarriedOutIsGivenToTheNext() {
        faults(5);
        clock.forward(Duration.ofSeconds(60));
        assertThat(condition.admit()).isEqualTo(Admission.ON_TRIAL);
        condition.trialUnused();
        assertThat(condition.admit()).isEqualTo(Admission.ON_TRIAL);
    }

    @Test
    void callsThatBeganBeforeTheQuarantineDoNotEndIt() {
        faults(5);
        condition.succeeded(Admission.ADMITTED);
        assertThat(condition.isQuarantined()).isTrue();
    }

    @Test
    void whatIgnoresInterruptsStaysOutUntilItIsReloaded() {
        faults(5);
        clock.forward(Duration.ofSeconds(60));
        Admission trial = condition.admit();
        condition.quarantine("It spins.");
        condition.failed(trial, "Late.");
        condition.succeeded(trial);
        clock.forward(Duration.ofDays(1));
        assertThat(condition.admit()).isEqualTo(Admission.REFUSED);
        assertThat(condition.reason()).isEqualTo("It spins.");
    }

    private void faults(int count) {
        for (int i = 0; i < count; i++) {
            condition.failed(Admission.ADMITTED, "It failed.");
        }
    }
}
