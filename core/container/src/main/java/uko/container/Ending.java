package uko.container;

import java.util.HashSet;
import java.util.Set;

/**
 * Ends a call that computes without end. Nothing in the JVM takes a processor away from a thread, so
 * {@link EndableClasses} puts a question into every method of a plugin and into every turn of its loops: whether the
 * thread that comes by is one that is to end. Nobody is, nearly always, and then the question is one read of a field.
 */
public final class Ending {

    private static final Set<Thread> TO_END = new HashSet<>();
    private static volatile boolean any;

    private Ending() {}

    /** Called by the classes of plugins, in the thread of a call. Throws where that is to end. */
    public static void here() {
        if (any && isToEnd(Thread.currentThread())) {
            throw new Ended();
        }
    }

    private static boolean isToEnd(Thread thread) {
        synchronized (TO_END) {
            return TO_END.contains(thread);
        }
    }

    /** From now on the thread ends where it next comes by; what catches that comes by again. Any thread. */
    static void condemn(Thread thread) {
        synchronized (TO_END) {
            TO_END.add(thread);
            any = true;
        }
    }

    /** Forgets a thread, once it has ended. */
    static void forget(Thread thread) {
        synchronized (TO_END) {
            TO_END.remove(thread);
            any = !TO_END.isEmpty();
        }
    }

    /** An error, since plugins catch exceptions, and without a stack, which costs most where it is thrown without end. */
    private static final class Ended extends Error {

        Ended() {
            super("The call was ended", null, false, false);
        }
    }
}
