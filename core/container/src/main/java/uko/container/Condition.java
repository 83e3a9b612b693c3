package uko.container;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * How one plugin fares: well, quarantined for a while, or until it is reloaded. After the pause one call is let through
 * on trial; the plugin is back if it goes well, and out for twice as long if it does not.
 */
final class Condition {

    enum Admission {
        ADMITTED,
        ON_TRIAL,
        REFUSED
    }

    private final Limits.Faults limits;
    private final InstantSource clock;
    private final Deque<Instant> faults = new ArrayDeque<>();
    private Instant since;
    private Duration pause;
    private @Nullable Instant until;
    private volatile String reason = "";
    private boolean trial;
    private int well;

    Condition(Limits.Faults limits, InstantSource clock) {
        this.limits = limits;
        this.clock = clock;
        this.since = clock.instant();
        this.pause = limits.pause();
    }

    synchronized Admission admit() {
        if (reason.isEmpty()) {
            return Admission.ADMITTED;
        }
        if (trial || until == null || clock.instant().isBefore(until)) {
            return Admission.REFUSED;
        }
        trial = true;
        return Admission.ON_TRIAL;
    }

    /** A trial call that was never carried out proves nothing. */
    synchronized void trialUnused() {
        trial = false;
    }

    synchronized void succeeded(Admission admission) {
        well = Math.min(well + 1, Limits.PROVEN);
        if (admission == Admission.ON_TRIAL && until != null) {
            trial = false;
            reason = "";
            until = null;
            pause = limits.pause();
            faults.clear();
            since = clock.instant();
        }
    }

    synchronized void failed(Admission admission, String sentence) {
        well = 0;
        faults.addLast(clock.instant());
        forget();
        if (admission == Admission.ON_TRIAL && until != null) {
            trial = false;
            pause = pause.multipliedBy(2).compareTo(limits.longest()) < 0 ? pause.multipliedBy(2) : limits.longest();
            quarantine(sentence, clock.instant().plus(pause));
        } else if (reason.isEmpty() && faults.size() >= limits.allowed()) {
            quarantine(sentence, clock.instant().plus(pause));
        }
    }

    /** Quarantines until the operator reloads the plugin. */
    synchronized void quarantine(String sentence) {
        quarantine(sentence, null);
    }

    private void quarantine(String sentence, @Nullable Instant end) {
        reason = sentence;
        until = end;
        since = clock.instant();
    }

    boolean isQuarantined() {
        return !reason.isEmpty();
    }

    /** Why it is quarantined, in one sentence; empty where it is not. */
    String reason() {
        return reason;
    }

    synchronized Instant since() {
        return since;
    }

    synchronized int recentFaults() {
        forget();
        return faults.size();
    }

    synchronized boolean isProven() {
        return well >= Limits.PROVEN;
    }

    private void forget() {
        Instant oldest = clock.instant().minus(limits.window());
        while (!faults.isEmpty() && faults.getFirst().isBefore(oldest)) {
            faults.removeFirst();
        }
        while (faults.size() > 1_000) {
            faults.removeFirst();
        }
    }
}
