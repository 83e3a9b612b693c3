package uko.system;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits for a condition, and fails with its name. */
final class Await {

    private static final Duration LONGEST = Duration.ofSeconds(20);

    private Await() {}

    static void until(String what, BooleanSupplier condition) {
        until(what, LONGEST, condition);
    }

    /** Answers how long it took. */
    static Duration until(String what, Duration longest, BooleanSupplier condition) {
        long begin = System.nanoTime();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - begin > longest.toNanos()) {
                throw new AssertionError("Not within " + longest + ": " + what);
            }
            pause();
        }
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    private static void pause() {
        try {
            Thread.sleep(5);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
