package uko.container;

import java.time.Duration;

/**
 * All numbers within which plugins run.
 *
 * <p>A virtual thread that computes without end keeps its carrier for ever: nothing in the JVM takes it away. Six
 * things keep the others answering. The server starts the JVM with
 * {@code -Djdk.virtualThreadScheduler.parallelism=8 -Djdk.virtualThreadScheduler.maxPoolSize=64}, so that carriers are
 * more than cores and the operating system shares the cores among them. At most {@link Calls#computing} calls of one
 * plugin may compute at once (half of the cores, all of them once the plugin has proved itself); calls that wait, for
 * the database above all, do not count. After a fault a plugin has {@link Calls#whenFaulty} calls at once. While a call
 * that overran its deadline has not ended, no other call of its plugin begins. Once it went on beyond its grace,
 * {@link Ending} ends it at the next turn of a loop; and where it computes in what is not the plugin's own, as a regular
 * expression of the JDK, its {@link Carrier} stands behind all other threads of the machine. So a plugin that spins costs
 * one carrier and at most half of the machine until its grace is over, and then nothing, or, in what is not its own, what
 * nobody else asks for, until the node is restarted.
 */
public record Limits(Calls calls, Faults faults, Sizes sizes) {

    /** Calls that must have gone well in a row before a plugin may use all cores. */
    static final int PROVEN = 200;

    public static Limits standard() {
        return new Limits(
                new Calls(
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(30),
                        Duration.ofSeconds(1),
                        16,
                        64,
                        Math.max(1, Runtime.getRuntime().availableProcessors() / 2),
                        2),
                new Faults(5, Duration.ofSeconds(60), Duration.ofSeconds(60), Duration.ofMinutes(15)),
                new Sizes(1_000_000, 32L << 20, Duration.ofMinutes(10)));
    }

    /**
     * @param deadline after which a call is interrupted and answered with {@code portlet-timeout}
     * @param patience the deadline of actions and files, which may make a document of many pages
     * @param grace after its interrupt, within which it must end; else its plugin is quarantined
     * @param running how many calls of a plugin run at once
     * @param waiting how many wait for their turn, at most for one deadline; more are answered with {@code overloaded}
     * @param computing how many of those that run may use a processor when one more begins
     * @param whenFaulty how many run at once while the plugin has recent faults
     */
    public record Calls(
            Duration deadline,
            Duration patience,
            Duration grace,
            int running,
            int waiting,
            int computing,
            int whenFaulty) {}

    /**
     * @param allowed the fault that quarantines: the fifth
     * @param window within which they count
     * @param pause after which one trial call is let through; doubled each time that it fails
     * @param longest the longest pause
     */
    public record Faults(int allowed, Duration window, Duration pause, Duration longest) {}

    /**
     * @param fragment characters of one fragment
     * @param cache bytes of all kept fragments together
     * @param kept the longest time that a fragment is kept, should an invalidation be lost
     */
    public record Sizes(int fragment, long cache, Duration kept) {}
}
