package uko.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Eight writers: each lets one employee after the other acknowledge the code, over HTTP, and repeats what got no
 * answer, with the same key, until it is answered.
 */
final class Acknowledgers implements AutoCloseable {

    private static final int COUNT = 8;
    private static final String WIDGET = "ethics-code/reader";

    private final HostClient host;
    private final UUID centre;
    private final Map<String, String> read;
    private final AtomicInteger next;
    private final AtomicInteger repeated = new AtomicInteger();
    private final Map<String, UUID> acknowledged = new ConcurrentHashMap<>();
    private final Map<Integer, AtomicInteger> statuses = new ConcurrentHashMap<>();
    private final Queue<String> unforeseen = new ConcurrentLinkedQueue<>();
    private final ExecutorService threads = Executors.newFixedThreadPool(COUNT);
    private final List<Future<?>> writers = new ArrayList<>();
    private volatile boolean enough;

    /**
     * @param read what the form of a reader says of the text that he saw: the same for all who read the whole
     * @param first the number of the employee to begin with: those before him may have acknowledged already
     */
    Acknowledgers(HostClient host, UUID centre, Map<String, String> read, int first) {
        this.next = new AtomicInteger(first);
        this.host = host;
        this.centre = centre;
        this.read = read;
        for (int writer = 0; writer < COUNT; writer++) {
            writers.add(threads.submit(this::write));
        }
    }

    /** The employees of whom there are enough for a test. */
    static String login(int number) {
        return "employee-" + number;
    }

    private void write() {
        while (!enough) {
            String login = login(next.incrementAndGet());
            UUID key = UUID.randomUUID();
            while (!acknowledge(login, key)) {
                repeated.incrementAndGet();
                pause();
            }
        }
    }

    /** Answers false where the same is to be asked again. */
    private boolean acknowledge(String login, UUID key) {
        try {
            int status = send(login, key).statusCode();
            statuses.computeIfAbsent(status, none -> new AtomicInteger()).incrementAndGet();
            // 204: it is done, and what would be shown next can't be.
            if (status == 200 || status == 204) {
                acknowledged.put(login, key);
            } else if (status != 503 && status != 504) {
                unforeseen.add(login + ": " + status);
            }
            return status != 503 && status != 504;
        } catch (IOException noAnswer) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    HttpResponse<String> send(String login, UUID key) throws IOException, InterruptedException {
        String path = "/portlets/" + WIDGET + "/acknowledge?centre=" + centre;
        Map<String, String> fields = new HashMap<>(read);
        fields.put("_key", key.toString());
        return host.post(path, host.token(login, centre, WIDGET), fields);
    }

    /** Waits until so many more were acknowledged: those who write are at it. */
    void awaitMore(int more) {
        int before = acknowledged.size();
        Await.until("the writers write", java.time.Duration.ofSeconds(60), () -> acknowledged.size() >= before + more);
    }

    /** Lets everyone come to an answer, and answers what was acknowledged: login → key. */
    Map<String, UUID> finish() {
        enough = true;
        for (Future<?> writer : writers) {
            try {
                writer.get();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
        assertThat(unforeseen).isEmpty();
        return Map.copyOf(acknowledged);
    }

    int answered(int status) {
        AtomicInteger count = statuses.get(status);
        return count == null ? 0 : count.get();
    }

    int repeated() {
        return repeated.get();
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        enough = true;
        threads.shutdownNow();
    }
}
