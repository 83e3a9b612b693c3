package uko.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.HdrHistogram.Histogram;

/**
 * What one subject's turn came to.
 *
 * @param cpu microseconds of the server's process per request
 * @param database the same of PostgreSQL
 * @param perSecond requests
 * @param latency in microseconds
 */
record Round(double cpu, double database, double perSecond, Histogram latency) {

    private static final int CONNECTIONS = 8;
    private static final long LONGEST_NANOS = 20_000_000_000L;

    /** Sends the subject's requests, bounded in number and in time, over a few connections that each wait. */
    static Round of(Subject subject, Path postgres) throws IOException, InterruptedException {
        byte[] request = subject.request().get();
        AtomicInteger left = new AtomicInteger(subject.requests());
        long cpu = subject.server().cpuMicros();
        long database = Linux.cpuMicros(postgres);
        long begin = System.nanoTime();
        Histogram latency = latencies(subject, request, left);
        double seconds = (System.nanoTime() - begin) / 1e9;
        double answered = latency.getTotalCount();
        return new Round(
                (subject.server().cpuMicros() - cpu) / answered,
                (Linux.cpuMicros(postgres) - database) / answered,
                answered / seconds,
                latency);
    }

    private static Histogram latencies(Subject subject, byte[] request, AtomicInteger left)
            throws InterruptedException {
        Histogram all = new Histogram(3);
        try (ExecutorService clients = Executors.newFixedThreadPool(CONNECTIONS)) {
            List<Future<Histogram>> running = new ArrayList<>();
            for (int n = 0; n < CONNECTIONS; n++) {
                running.add(clients.submit(() -> client(subject, request, left)));
            }
            for (Future<Histogram> client : running) {
                all.add(client.get());
            }
            return all;
        } catch (ExecutionException failed) {
            throw new IllegalStateException(subject.name() + ": " + failed.getCause(), failed);
        }
    }

    private static Histogram client(Subject subject, byte[] request, AtomicInteger left) throws IOException {
        Histogram latency = new Histogram(3);
        long end = System.nanoTime() + LONGEST_NANOS;
        try (Wire wire = subject.server().connect()) {
            while (left.getAndDecrement() > 0 && System.nanoTime() < end) {
                long begin = System.nanoTime();
                int status = wire.ask(request).status();
                latency.recordValue((System.nanoTime() - begin) / 1_000);
                if (status != subject.status()) {
                    throw new IOException("status " + status + " in place of " + subject.status());
                }
            }
        }
        return latency;
    }
}
