package uko.container;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs the calls of one plugin on virtual threads, within {@link Limits}: so many at once, so many waiting, each until
 * its deadline. What throws, overruns or spins is counted against the plugin's {@link Condition}.
 */
final class PluginRunner {

    private static final Logger LOG = LoggerFactory.getLogger(PluginRunner.class);

    /** A call that parks tells nobody, so while others wait for it to park we look: soon at first, then seldom. */
    private static final Duration FIRST_LOOK = Duration.ofNanos(200_000);

    private static final Duration LAST_LOOK = Duration.ofMillis(20);

    /** Within which a call that is to end comes by where it is asked, unless it computes in what is not the plugin's. */
    private static final Duration TURN = Duration.ofMillis(100);

    private final String plugin;
    private final Limits.Calls limits;
    private final Condition condition;
    private final ScheduledExecutorService alarms;

    private final Set<RunningCall<?>> running = new HashSet<>();
    private final Deque<RunningCall<?>> waiting = new ArrayDeque<>();
    private boolean looking;
    private boolean closed;

    PluginRunner(String plugin, Limits.Calls limits, Condition condition, ScheduledExecutorService alarms) {
        this.plugin = plugin;
        this.limits = limits;
        this.condition = condition;
        this.alarms = alarms;
    }

    /** Answers at once; the future ends with what the work threw, or with {@link CallEnded}. Any thread. */
    <T> CompletableFuture<T> run(String portlet, Duration deadline, Callable<T> work) {
        Condition.Admission admission = condition.admit();
        RunningCall<T> call = new RunningCall<>(portlet, deadline, work, admission);
        if (admission == Condition.Admission.REFUSED) {
            call.end(CallEnded.Why.QUARANTINED);
        } else if (!accept(call)) {
            giveBack(call, CallEnded.Why.BUSY);
        }
        return call.answer;
    }

    private synchronized boolean accept(RunningCall<?> call) {
        if (closed) {
            return false;
        }
        if (waiting.isEmpty() && hasRoom()) {
            start(call);
            return true;
        }
        if (waiting.size() >= limits.waiting()) {
            return false;
        }
        waiting.addLast(call);
        call.alarm = alarms.schedule(() -> giveUp(call), limits.deadline().toNanos(), TimeUnit.NANOSECONDS);
        look(FIRST_LOOK);
        return true;
    }

    private boolean hasRoom() {
        int computing = 0;
        for (RunningCall<?> call : running) {
            if (call.overran) {
                return false;
            }
            computing += call.isComputing() ? 1 : 0;
        }
        int most = condition.recentFaults() > 0 ? limits.whenFaulty() : limits.running();
        int cores = condition.isProven() ? 2 * limits.computing() : limits.computing();
        return running.size() < most && computing < cores;
    }

    private void start(RunningCall<?> call) {
        Thread thread = Thread.ofVirtual()
                .name(plugin + "/" + call.portlet)
                .inheritInheritableThreadLocals(false)
                .unstarted(() -> perform(call));
        // Never the plugin's: a thread of a pool that a call happens to start would inherit it, and keep it in memory.
        thread.setContextClassLoader(ClassLoader.getPlatformClassLoader());
        call.calm();
        call.thread = thread;
        call.alarm = alarms.schedule(() -> overrun(call), call.deadline.toNanos(), TimeUnit.NANOSECONDS);
        running.add(call);
        thread.start();
    }

    private <T> void perform(RunningCall<T> call) {
        try {
            T result = call.work.call();
            if (call.claim()) {
                condition.succeeded(call.admission);
                call.answer.complete(result);
            }
        } catch (Throwable failure) {
            // Errors too: a stack overflow, an exhausted heap or a class that is missing is the plugin's, not ours.
            end(call, failure);
        } finally {
            ended(call);
        }
    }

    private void end(RunningCall<?> call, Throwable failure) {
        if (!call.claim()) {
            return;
        }
        Throwable said = Failures.said(failure);
        if (said != null) {
            condition.succeeded(call.admission);
            call.answer.completeExceptionally(said);
        } else {
            fault(call, "Portlet '%s' failed with %s".formatted(call.portlet, Failures.place(failure)));
            LOG.warn("Plugin '{}', portlet '{}' failed: {}", plugin, call.portlet, Failures.trace(failure));
            call.end(Failures.isTooLarge(failure) ? CallEnded.Why.TOO_LARGE : CallEnded.Why.FAULT);
        }
    }

    private void overrun(RunningCall<?> call) {
        synchronized (this) {
            if (!running.contains(call) || !call.claim()) {
                return;
            }
            call.overran = true;
        }
        fault(call, "Portlet '%s' ran longer than %s".formatted(call.portlet, words(call.deadline)));
        call.end(CallEnded.Why.TIMED_OUT);
        interrupt(call);
        alarms.schedule(() -> stuck(call), limits.grace().toNanos(), TimeUnit.NANOSECONDS);
    }

    private synchronized void interrupt(RunningCall<?> call) {
        if (running.contains(call) && call.thread != null) {
            call.thread.interrupt();
        }
    }

    private void stuck(RunningCall<?> call) {
        synchronized (this) {
            if (!running.contains(call)) {
                return;
            }
        }
        String reason = "Portlet '%s' went on for %s after it was interrupted. Mend it and restart this node: until "
                + "then the call may hold a processor.";
        condition.quarantine(reason.formatted(call.portlet, words(limits.grace())));
        LOG.error("Plugin '{}' is quarantined. {}", plugin, condition.reason());
        startWaiting();
        endAnyhow(call);
    }

    private synchronized void endAnyhow(RunningCall<?> call) {
        if (running.contains(call) && call.thread != null) {
            call.condemned = true;
            Ending.condemn(call.thread);
            // Not by an alarm: those of all plugins would wait for the dump of threads.
            Runnable demotes = Thread.ofPlatform().daemon().name("uko-demotes").unstarted(() -> demote(call))::start;
            call.alarm = alarms.schedule(demotes, TURN.toNanos(), TimeUnit.NANOSECONDS);
        }
    }

    private void demote(RunningCall<?> call) {
        Carrier carrier = call.thread == null ? null : Carrier.of(call.thread).orElse(null);
        if (carrier == null || !carrier.demote()) {
            return;
        }
        synchronized (this) {
            if (running.contains(call)) {
                call.demoted = carrier;
                return;
            }
        }
        restore(carrier);
    }

    private void restore(Carrier carrier) {
        if (!carrier.restore()) {
            LOG.warn(
                    "Plugin '{}': its call has ended, but this system keeps the thread {} behind all others. Where"
                            + " calls are slow on a busy machine, restart this node.",
                    plugin,
                    carrier.id());
        }
    }

    private void fault(RunningCall<?> call, String sentence) {
        boolean before = condition.isQuarantined();
        condition.failed(call.admission, sentence + ".");
        if (!before && condition.isQuarantined()) {
            LOG.error("Plugin '{}' is quarantined after {} faults. {}", plugin, condition.recentFaults(), sentence);
        }
    }

    private void ended(RunningCall<?> call) {
        Carrier demoted;
        synchronized (this) {
            running.remove(call);
            demoted = call.demoted;
            call.calm();
            if (call.condemned) {
                Ending.forget(Thread.currentThread());
            }
            notifyAll();
        }
        if (call.condemned) {
            String reason = "Portlet '%s' went on for %s after it was interrupted, and was ended. Mend the plugin and "
                    + "reload it.";
            condition.quarantine(reason.formatted(call.portlet, words(limits.grace())));
            LOG.info("Plugin '{}': {}", plugin, condition.reason());
        }
        if (demoted != null) {
            restore(demoted);
        }
        startWaiting();
    }

    private void giveUp(RunningCall<?> call) {
        boolean stillWaits;
        synchronized (this) {
            stillWaits = waiting.remove(call);
        }
        if (stillWaits) {
            giveBack(call, CallEnded.Why.BUSY);
        }
    }

    private void giveBack(RunningCall<?> call, CallEnded.Why why) {
        if (call.admission == Condition.Admission.ON_TRIAL) {
            condition.trialUnused();
        }
        call.end(why);
    }

    /** Lets those begin that now may, and sends those away that no longer can. */
    private void startWaiting() {
        List<RunningCall<?>> refused = new ArrayList<>();
        synchronized (this) {
            if (condition.isQuarantined()) {
                waiting.removeIf(call -> call.admission == Condition.Admission.ADMITTED && refused.add(call));
            }
            while (!waiting.isEmpty() && hasRoom()) {
                start(waiting.removeFirst());
            }
        }
        for (RunningCall<?> call : refused) {
            call.calm();
            call.end(CallEnded.Why.QUARANTINED);
        }
    }

    private void look(Duration after) {
        if (!looking) {
            looking = true;
            schedule(after);
        }
    }

    private ScheduledFuture<?> schedule(Duration after) {
        return alarms.schedule(() -> lookAgain(after), after.toNanos(), TimeUnit.NANOSECONDS);
    }

    private void lookAgain(Duration before) {
        startWaiting();
        synchronized (this) {
            looking = !waiting.isEmpty() && !closed;
            if (looking) {
                Duration twice = before.multipliedBy(2);
                schedule(twice.compareTo(LAST_LOOK) < 0 ? twice : LAST_LOOK);
            }
        }
    }

    /** Accepts no more, answers those that wait with {@code overloaded} and interrupts those that run. */
    void close() {
        List<RunningCall<?>> unheard;
        synchronized (this) {
            closed = true;
            unheard = new ArrayList<>(waiting);
            waiting.clear();
            running.forEach(this::interrupt);
        }
        for (RunningCall<?> call : unheard) {
            call.calm();
            giveBack(call, CallEnded.Why.BUSY);
        }
    }

    /** Answers whether all calls ended within this time. */
    synchronized boolean awaitIdle(long time, TimeUnit unit) throws InterruptedException {
        long end = System.nanoTime() + unit.toNanos(time);
        while (!running.isEmpty() && end - System.nanoTime() > 0) {
            TimeUnit.NANOSECONDS.timedWait(this, end - System.nanoTime());
        }
        return running.isEmpty();
    }

    synchronized int waiting() {
        return waiting.size();
    }

    private static String words(Duration duration) {
        return duration.toMillis() + " ms";
    }
}
