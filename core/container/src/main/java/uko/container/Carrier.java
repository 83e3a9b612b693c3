package uko.container;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.management.ManagementFactory;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.management.JMException;
import javax.management.ObjectName;

/**
 * The thread of the operating system that carries a virtual thread at this moment. One that computes without end can't
 * be ended, but Linux lets everybody put his own threads behind all others: under {@code SCHED_IDLE} (sched(7)) a thread
 * computes only where nobody else would. Elsewhere than on Linux nothing is found.
 *
 * @param id the number by which Linux knows it
 */
record Carrier(int id) {

    private static final int SCHED_OTHER = 0;
    private static final int SCHED_IDLE = 5;

    // Only the dump of threads tells who carries whom: a line "worker-1" #24 [9247] daemon …, and below it: Carrying …
    private static final String CARRYING = "^\"[^\\n]*?#\\d+ \\[(\\d+)][^\\n]*\\n\\s+Carrying virtual thread #%d\\s";

    /** Empty where it waits, and where nobody can tell. Takes some milliseconds, and stops all threads for a part of it. */
    static Optional<Carrier> of(Thread virtual) {
        Matcher matcher = Pattern.compile(CARRYING.formatted(virtual.threadId()), Pattern.MULTILINE)
                .matcher(isLinux() ? dump() : "");
        return matcher.find() ? Optional.of(new Carrier(Integer.parseInt(matcher.group(1)))) : Optional.empty();
    }

    private static boolean isLinux() {
        return System.getProperty("os.name").equals("Linux");
    }

    private static String dump() {
        try {
            return (String) ManagementFactory.getPlatformMBeanServer()
                    .invoke(
                            new ObjectName("com.sun.management:type=DiagnosticCommand"),
                            "threadPrint",
                            new Object[] {new String[0]},
                            new String[] {String[].class.getName()});
        } catch (JMException unknown) {
            throw new IllegalStateException("This JVM tells nothing of its threads", unknown);
        }
    }

    /** Puts it behind all other threads of the machine. Answers false where the system refuses. */
    boolean demote() {
        return schedule(SCHED_IDLE);
    }

    /** Takes it back among the others. Answers false where the system refuses: not everybody may raise a thread. */
    boolean restore() {
        return schedule(SCHED_OTHER);
    }

    // What is restricted is allowed to us at the start: --enable-native-access.
    @SuppressWarnings("restricted")
    private boolean schedule(int policy) {
        Linker linker = Linker.nativeLinker();
        MemorySegment function =
                linker.defaultLookup().find("sched_setscheduler").orElseThrow();
        FunctionDescriptor types = FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_INT, ADDRESS);
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment priority = arena.allocateFrom(JAVA_INT, 0);
            return (int) linker.downcallHandle(function, types).invokeExact(id, policy, priority) == 0;
        } catch (Throwable unexpected) {
            throw new IllegalStateException("sched_setscheduler could not be called", unexpected);
        }
    }
}
