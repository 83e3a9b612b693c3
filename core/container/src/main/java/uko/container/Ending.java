package uko.container;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Ends a call that computes without end. Nothing in the JVM takes a processor away from a thread, so
 * {@link EndableClasses} puts a question into every method of a plugin and into every turn of its loops: whether the
 * thread that comes by is one that is to end. Nobody is, nearly always, and then the question is two reads of memory.
 */
public final class Ending {

    private static final Set<Thread> TO_END = ConcurrentHashMap.newKeySet();

    private Ending() {}

    /** Called by the classes of plugins, in the thread of a call. Throws where that is to end. */
    public static void here() {
        if (!TO_END.isEmpty() && TO_END.contains(Thread.currentThread())) {
            throw new Ended();
        }
    }

    /** From now on the thread ends where it next comes by; what catches that comes by again. Any thread. */
    static void condemn(Thread thread) {
        TO_END.add(thread);
    }

    /** Forgets a thread, once it has ended. */
    static void forget(Thread thread) {
        TO_END.remove(thread);
    }

    /** An error, since plugins catch exceptions, and without a stack, which costs most where it is thrown without end. */
    private static final class Ended extends Error {

        Ended() {
            super("The call was ended", null, false, false);
        }
    }
}
