package uko.storage;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * The pool as the threads of plugins use it: what they ask for begins on the one loop that the connections live on.
 * Begun on their own threads, each question would take a new context on some other loop, which has to be woken twice.
 */
record PluginPool(Pool pool, Context loop) {

    /** Asks the pool and waits on a virtual thread for its answer. */
    <T> T await(Function<Pool, Future<T>> question) {
        CompletableFuture<T> answer = new CompletableFuture<>();
        loop.runOnContext(go -> ask(question).onComplete(answer::complete, answer::completeExceptionally));
        return Awaited.await(answer);
    }

    private <T> Future<T> ask(Function<Pool, Future<T>> question) {
        try {
            return question.apply(pool);
        } catch (RuntimeException unfit) {
            return Future.failedFuture(unfit);
        }
    }
}
