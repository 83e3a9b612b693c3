package uko.container;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** One call of a plugin, from its admission to its end. What changes belongs to the runner's lock. */
final class RunningCall<T> {

    final String portlet;
    final Duration deadline;
    final Callable<T> work;
    final Condition.Admission admission;
    final CompletableFuture<T> answer = new CompletableFuture<>();
    private final AtomicBoolean claimed = new AtomicBoolean();

    @Nullable
    Thread thread;

    @Nullable
    Future<?> alarm;

    boolean overran;

    boolean condemned;

    /** What carries it behind all other threads of the machine, once it went on and on. */
    @Nullable
    Carrier demoted;

    RunningCall(String portlet, Duration deadline, Callable<T> work, Condition.Admission admission) {
        this.portlet = portlet;
        this.deadline = deadline;
        this.work = work;
        this.admission = admission;
    }

    /**
     * Answers true to the first who asks: he alone blames or clears the plugin, and then answers, in this order, so that
     * whoever has the answer sees the plugin's condition after it.
     */
    boolean claim() {
        return claimed.compareAndSet(false, true);
    }

    void end(CallEnded.Why why) {
        answer.completeExceptionally(new CallEnded(why));
    }

    /** Whether it uses a processor, or stands in line for one; one that waits for the database does not. */
    boolean isComputing() {
        return thread != null && thread.getState() == Thread.State.RUNNABLE;
    }

    void calm() {
        if (alarm != null) {
            alarm.cancel(false);
        }
    }
}
