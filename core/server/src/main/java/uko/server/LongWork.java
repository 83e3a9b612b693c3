package uko.server;

import java.util.concurrent.Callable;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uko.container.Call;
import uko.container.Failures;
import uko.deliverable.tools.Background;

/**
 * Works of kits that outlast their calls: each on a virtual thread, one at a time on a node, for they compute and the
 * calls come first.
 */
final class LongWork implements Background {

    private static final Logger LOG = LoggerFactory.getLogger(LongWork.class);

    /** The call that is carried out on this thread. */
    static final ScopedValue<Call> CALL = ScopedValue.newInstance();

    private final Semaphore turn = new Semaphore(1, true);
    private final Scope scope;

    /** Binds the scope of a call around work. */
    @FunctionalInterface
    interface Scope {
        <T> T within(Call call, Callable<T> work) throws Exception;
    }

    LongWork(Scope scope) {
        this.scope = scope;
    }

    @Override
    public void begin(String name, Callable<?> work) {
        Call call = CALL.get().work(name);
        Thread.ofVirtual().name("uko-" + name).start(() -> carryOut(call, name, work));
    }

    private void carryOut(Call call, String name, Callable<?> work) {
        turn.acquireUninterruptibly();
        try {
            scope.within(call, work);
        } catch (Exception failure) {
            LOG.warn("The work '{}' of {} was not done: {}", name, call.module(), Failures.place(failure));
        } finally {
            turn.release();
        }
    }
}
