package uko.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import uko.spi.portlet.PortletException;

class PluginRunnerTest {

    private static final Duration LONG = Duration.ofSeconds(30);
    private static final Duration SHORT = Duration.ofMillis(100);

    private final ScheduledThreadPoolExecutor alarms = new ScheduledThreadPoolExecutor(1);
    private final Condition condition = new Condition(TestPortal.SHORT.faults(), new SetClock());
    private final AtomicBoolean end = new AtomicBoolean();
    private Duration deadline = LONG;

    @AfterEach
    void stop() {
        end.set(true);
        alarms.shutdownNow();
    }

    @Test
    void runsSoManyAtOnceLetsSoManyWaitAndRefusesMore() {
        PluginRunner runner = runner(LONG, LONG, 2, 3, 10);
        CountDownLatch gate = new CountDownLatch(1);
        AtomicInteger begun = new AtomicInteger();
        List<CompletableFuture<Integer>> answers = new ArrayList<>();
        for (int call = 0; call < 6; call++) {
            answers.add(view(runner, "reader", () -> {
                int number = begun.incrementAndGet();
                gate.await();
                return number;
            }));
        }
        assertThat(ended(answers.getLast())).isEqualTo("BUSY");
        Await.until("two have begun", () -> begun.get() == 2);
        assertThat(runner.waiting()).isEqualTo(3);
        gate.countDown();
        assertThat(answers.subList(0, 5))
                .allSatisfy(answer -> assertThat(answer.join()).isPositive());
        assertThat(begun).hasValue(5);
    }

    @Test
    void aCallThatWaitsForADeadlineIsSentAway() {
        PluginRunner runner = runner(SHORT, LONG, 1, 3, 10);
        CompletableFuture<String> slow = view(runner, "slow", this::untilEnd);
        assertThat(ended(view(runner, "reader", () -> "late"))).isEqualTo("BUSY");
        assertThat(ended(slow)).isEqualTo("TIMED_OUT");
    }

    @Test
    void interruptsAtTheDeadlineAndGoesOnAfterwards() throws Exception {
        PluginRunner runner = runner(SHORT, LONG, 1, 3, 10);
        CountDownLatch told = new CountDownLatch(1);
        CompletableFuture<String> slow = view(runner, "slow", () -> {
            try {
                Thread.sleep(60_000);
            } catch (InterruptedException interrupt) {
                told.countDown();
            }
            return "late";
        });
        assertThat(ended(slow)).isEqualTo("TIMED_OUT");
        assertThat(told.await(20, TimeUnit.SECONDS)).isTrue();
        assertThat(condition.recentFaults()).isEqualTo(1);
        assertThat(runner.awaitIdle(20, TimeUnit.SECONDS)).isTrue();
        assertThat(view(runner, "reader", () -> "fine").join()).isEqualTo("fine");
        assertThat(condition.isQuarantined()).isFalse();
    }

    @Test
    void whatIgnoresItsInterruptQuarantinesItsPluginByName() {
        PluginRunner runner = runner(SHORT, SHORT, 4, 4, 10);
        CompletableFuture<String> spin = view(runner, "spinner", this::untilEnd);
        assertThat(ended(spin)).isEqualTo("TIMED_OUT");
        Await.until("quarantined", condition::isQuarantined);
        assertThat(condition.reason())
                .isEqualTo(
                        "Portlet 'spinner' went on for 100 ms after it was interrupted. Mend it and restart this node:"
                                + " until then the call may hold a processor.");
        assertThat(ended(view(runner, "reader", () -> "fine"))).isEqualTo("QUARANTINED");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void whatGoesOnComputesOnlyWhereNobodyElseWould() {
        PluginRunner runner = runner(SHORT, SHORT, 4, 4, 10);
        long before = idleThreads();
        CompletableFuture<String> spin = view(runner, "spinner", this::untilEnd);
        assertThat(ended(spin)).isEqualTo("TIMED_OUT");
        Await.until("its carrier is behind all others", () -> idleThreads() == before + 1);
        end.set(true);
        if (mayRaiseThreads()) {
            Await.until("the carrier is among the others again", () -> idleThreads() == before);
        }
    }

    @Test
    void nothingBeginsBesideACallThatOverran() {
        PluginRunner runner = runner(SHORT, LONG, 4, 4, 10);
        assertThat(ended(view(runner, "spinner", this::untilEnd))).isEqualTo("TIMED_OUT");
        AtomicBoolean begun = new AtomicBoolean();
        CompletableFuture<String> next = view(runner, "reader", () -> {
            begun.set(true);
            return "fine";
        });
        assertThat(ended(next)).isEqualTo("BUSY");
        assertThat(begun).isFalse();
    }

    @Test
    void soManyComputeAtOnceAndThoseThatWaitDoNotCount() {
        PluginRunner runner = runner(LONG, LONG, 8, 8, 1);
        CountDownLatch gate = new CountDownLatch(1);
        AtomicInteger begun = new AtomicInteger();
        for (int call = 0; call < 3; call++) {
            view(runner, "waiter", () -> {
                begun.incrementAndGet();
                gate.await();
                return "";
            });
        }
        Await.until("all waiters have begun, each after the one before it parked", () -> begun.get() == 3);
        CompletableFuture<String> spin = view(runner, "spinner", this::untilEnd);
        CompletableFuture<String> second = view(runner, "second", () -> "computed");
        assertThat(runner.waiting()).isPositive();
        assertThat(second).isNotDone();
        end.set(true);
        assertThat(spin.join()).isEqualTo("ended");
        assertThat(second.join()).isEqualTo("computed");
        gate.countDown();
    }

    @Test
    void aProvenPluginMayComputeTwiceAsMuch() {
        PluginRunner runner = runner(LONG, LONG, 8, 8, 1);
        for (int call = 0; call < Limits.PROVEN; call++) {
            view(runner, "reader", () -> "fine").join();
        }
        CompletableFuture<String> first = view(runner, "spinner", this::untilEnd);
        assertThat(view(runner, "second", () -> "computed").join()).isEqualTo("computed");
        assertThat(first).isNotDone();
    }

    @Test
    void errorsAreFaultsAndThreeOfThemQuarantine() {
        PluginRunner runner = runner(LONG, LONG, 8, 8, 8);
        assertThat(ended(view(runner, "reader", failing(new StackOverflowError()))))
                .isEqualTo("FAULT");
        assertThat(ended(view(runner, "reader", failing(new OutOfMemoryError()))))
                .isEqualTo("FAULT");
        assertThat(condition.recentFaults()).isEqualTo(2);
        assertThat(ended(view(runner, "reader", failing(new NoClassDefFoundError("io/vertx")))))
                .isEqualTo("FAULT");
        assertThat(condition.reason()).startsWith("Portlet 'reader' failed with java.lang.NoClassDefFoundError at ");
    }

    @Test
    void whatIsSaidOnPurposeIsNoFaultEvenWhenItWasWrapped() {
        PluginRunner runner = runner(LONG, LONG, 8, 8, 8);
        RuntimeException wrapped = new IllegalStateException(PortletException.notFound("standard"));
        CompletableFuture<String> answer = view(runner, "reader", failing(wrapped));
        assertThatThrownBy(answer::join).hasCauseInstanceOf(PortletException.class);
        assertThat(condition.recentFaults()).isZero();
    }

    @Test
    void closingInterruptsAndSendsAwayThoseThatWait() throws Exception {
        PluginRunner runner = runner(LONG, LONG, 1, 3, 10);
        CompletableFuture<String> runs = view(runner, "reader", () -> {
            new CountDownLatch(1).await();
            return "";
        });
        CompletableFuture<String> waits = view(runner, "reader", () -> "");
        runner.close();
        assertThat(ended(waits)).isEqualTo("BUSY");
        assertThat(ended(runs)).isEqualTo("FAULT");
        assertThat(runner.awaitIdle(20, TimeUnit.SECONDS)).isTrue();
        assertThat(ended(view(runner, "reader", () -> ""))).isEqualTo("BUSY");
    }

    private PluginRunner runner(Duration deadline, Duration grace, int running, int waiting, int computing) {
        this.deadline = deadline;
        Limits.Calls limits = new Limits.Calls(deadline, deadline, grace, running, waiting, computing, 2);
        return new PluginRunner("good", limits, condition, alarms);
    }

    private <T> CompletableFuture<T> view(PluginRunner runner, String portlet, Callable<T> work) {
        return runner.run(portlet, deadline, work);
    }

    private String untilEnd() {
        while (!end.get()) {
            Thread.onSpinWait();
        }
        return "ended";
    }

    /** How many threads of this JVM have the policy SCHED_IDLE: 41st word of their line, proc_pid_stat(5). */
    private static long idleThreads() {
        try (Stream<Path> threads = Files.list(Path.of("/proc/self/task"))) {
            return threads.filter(thread -> words(thread.resolve("stat"))[40].equals("5"))
                    .count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Without the name of the thread, which may hold blanks. A thread that has ended meanwhile has none. */
    private static String[] words(Path stat) {
        try {
            return Files.readString(stat).replaceFirst("\\(.*\\)", "name").split(" ");
        } catch (IOException ended) {
            return " ".repeat(60).split("(?<= )");
        }
    }

    /** CAP_SYS_NICE, the 24th bit: capabilities(7). */
    private static boolean mayRaiseThreads() {
        try (Stream<String> lines = Files.lines(Path.of("/proc/self/status"))) {
            String capabilities = lines.filter(line -> line.startsWith("CapEff:"))
                    .findFirst()
                    .orElseThrow()
                    .split("\\s+")[1];
            return (Long.parseUnsignedLong(capabilities, 16) >> 23 & 1) == 1;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Callable<String> failing(Throwable failure) {
        return () -> {
            if (failure instanceof Error error) {
                throw error;
            }
            throw (Exception) failure;
        };
    }

    private static String ended(CompletableFuture<?> answer) {
        try {
            return "answered " + answer.orTimeout(20, TimeUnit.SECONDS).join();
        } catch (CompletionException failed) {
            return failed.getCause().getMessage();
        }
    }
}
