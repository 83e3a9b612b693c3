package uko.testkit.contract;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import javax.management.JMException;
import javax.management.ObjectName;

/** Counts the class loaders of plugins that are still in memory, as the JVM itself does. */
final class Loaders {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Pattern LOADERS = Pattern.compile(
            "^\\s*\\d+:\\s+(\\d+)\\s+\\d+\\s+uko\\.container\\.EndableClasses(?!\\S)", Pattern.MULTILINE);

    private Loaders() {}

    /** Collects until at most so many are left; answers how many are. */
    static int left(int wanted) {
        Instant end = Instant.now().plus(PATIENCE);
        int alive = alive();
        while (alive > wanted && Instant.now().isBefore(end)) {
            Thread.yield();
            alive = alive();
        }
        return alive;
    }

    // A histogram of live objects: the JVM collects all others before it counts.
    private static int alive() {
        try {
            Object histogram = ManagementFactory.getPlatformMBeanServer()
                    .invoke(
                            new ObjectName("com.sun.management:type=DiagnosticCommand"),
                            "gcClassHistogram",
                            new Object[] {new String[0]},
                            new String[] {String[].class.getName()});
            return LOADERS.matcher(histogram.toString())
                    .results()
                    .mapToInt(found -> Integer.parseInt(found.group(1)))
                    .sum();
        } catch (JMException e) {
            throw new IllegalStateException(e);
        }
    }
}
