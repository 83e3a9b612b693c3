package uko.storage;

import io.vertx.core.Future;
import io.vertx.core.VertxException;
import io.vertx.pgclient.PgException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import uko.spi.portlet.PortletException;

/** Waits on a virtual thread for what the driver answers, and says in our words what went wrong. */
final class Awaited {

    private Awaited() {}

    static <T> T await(Future<T> future) {
        return await(future.toCompletionStage().toCompletableFuture());
    }

    static <T> T await(CompletableFuture<T> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("the call was over its deadline");
        } catch (ExecutionException e) {
            throw translated(e.getCause() == null ? e : e.getCause());
        }
    }

    /** Puts an error of the database into a sentence: what the plugin can't help is not its fault. */
    static RuntimeException translated(Throwable cause) {
        return switch (cause) {
            case PgException pg -> translated(pg);
            case VertxException lost -> because(PortletException.unavailable("unavailable"), lost);
            case java.io.IOException lost -> because(PortletException.unavailable("unavailable"), lost);
            case RuntimeException other -> other;
            case Throwable other -> new IllegalStateException(other);
        };
    }

    private static RuntimeException translated(PgException e) {
        return switch (e.getSqlState() == null ? "" : e.getSqlState()) {
            // canceled by statement_timeout, lock_timeout, deadlock, serialization
            case "57014", "55P03", "40P01", "40001" -> because(PortletException.unavailable("busy"), e);
            case "23505" -> because(PortletException.conflict("already-there"), e);
            case "57P01", "57P02", "57P03", "53300" -> because(PortletException.unavailable("unavailable"), e);
            default -> e;
        };
    }

    private static PortletException because(PortletException exception, Throwable cause) {
        exception.initCause(cause);
        return exception;
    }
}
