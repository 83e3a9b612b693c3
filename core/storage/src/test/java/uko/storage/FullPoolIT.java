package uko.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import uko.spi.portlet.PortletException;
import uko.spi.storage.Database;

/** Where all connections are taken, one may wait a little, the next is sent away at once, and nothing is broken. */
class FullPoolIT {

    private static final String ONE = "select 1 as one";
    private static final StorageSettings SMALL =
            new StorageSettings(2, 1, 1, "5s", 1, StorageSettings.DEFAULTS.fileTypes());

    @Test
    void whoFindsNoConnectionIsToldSoAndTheOthersGoOn() throws Exception {
        DatabaseUri owner = TestPostgres.coreDatabase();
        Town town = Town.in(owner);
        CallScope anna = CallScope.reading(town.region(), town.zarechny(), town.anna(), "m");
        Vertx vertx = Vertx.vertx();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Storage storage = Storage.open(vertx, owner, SMALL).await();
            Database database = storage.database();
            CountDownLatch taken = new CountDownLatch(2);
            CountDownLatch free = new CountDownLatch(1);
            Callable<Long> holds = () -> database.read(reads -> {
                long one = reads.find(ONE, row -> row.number("one")).get().orElseThrow();
                taken.countDown();
                await(free);
                return one;
            });
            List<Future<Long>> holding = List.of(threads.submit(in(anna, holds)), threads.submit(in(anna, holds)));
            taken.await();
            Callable<Long> asks =
                    in(anna, () -> database.find(ONE, row -> row.number("one")).orElseThrow());
            for (Future<Long> sent : List.of(threads.submit(asks), threads.submit(asks))) {
                PortletException refused = refusal(sent);
                assertThat(refused.status()).isEqualTo(503);
                assertThat(refused.code()).isEqualTo("unavailable");
            }
            free.countDown();
            for (Future<Long> held : holding) {
                assertThat(held.get()).isOne();
            }
            assertThat(answered(asks)).isOne();
            storage.close().await();
        } finally {
            vertx.close().await();
        }
    }

    private static Callable<Long> in(CallScope scope, Callable<Long> work) {
        return () -> ScopedValue.where(CallScope.CURRENT, scope).call(work::call);
    }

    /** Those that were given up stand in the queue until a connection is free; from then on it is as before. */
    private static long answered(Callable<Long> asks) throws Exception {
        long end = System.nanoTime() + 5_000_000_000L;
        while (true) {
            try {
                return asks.call();
            } catch (PortletException full) {
                if (System.nanoTime() > end) {
                    throw full;
                }
                Thread.onSpinWait();
            }
        }
    }

    private static PortletException refusal(Future<Long> sent) throws InterruptedException {
        try {
            throw new AssertionError("it was answered " + sent.get());
        } catch (ExecutionException refused) {
            return (PortletException) refused.getCause();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
