package uko.storage;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.pubsub.PgSubscriber;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is committed on any node is heard on all: PostgreSQL's LISTEN and NOTIFY on one connection per node. A broken
 * connection is made again at once, then twice a second, and listeners are told that they may have missed something.
 */
public final class Announcements {

    private static final Logger LOG = LoggerFactory.getLogger(Announcements.class);
    private static final String CHANNEL = "uko";
    private static final long LONGEST_SILENCE_NANOS = 3_000_000_000L;

    private final PgSubscriber subscriber;
    private final List<Consumer<Announcement>> listeners = new CopyOnWriteArrayList<>();
    private final Vertx vertx;
    private volatile long answeredAt;
    // A connection may answer before it listens.
    private volatile boolean listening;
    private volatile boolean closing;
    private long heartbeat;

    Announcements(Vertx vertx, PgConnectOptions options) {
        this.vertx = vertx;
        subscriber = PgSubscriber.subscriber(vertx, options);
        subscriber.reconnectPolicy(attempts -> closing ? -1L : attempts == 0 ? 0L : 500L);
        subscriber.closeHandler(closed -> listening = false);
        var channel = subscriber.channel(CHANNEL);
        channel.handler(this::heard);
        channel.subscribeHandler(again -> {
            answeredAt = System.nanoTime();
            listening = true;
            var connection = subscriber.actualConnection();
            if (connection != null) {
                connection.exceptionHandler(lost -> LOG.info("Announcements are not heard: {}", lost.getMessage()));
            }
            tell(new Announcement.Missed());
        });
    }

    Future<Void> listen() {
        heartbeat = vertx.setPeriodic(1_000, second -> beat());
        return subscriber.connect();
    }

    // A connection that died without a word is found by asking: half a second of silence is normal, three are not.
    private void beat() {
        var connection = subscriber.actualConnection();
        if (connection != null) {
            connection.query("select 1").execute().onSuccess(answer -> answeredAt = System.nanoTime());
            if (!connected()) {
                connection.close();
            }
        }
    }

    /** Calls back for every announcement, on an event loop: be quick. */
    public void onEach(Consumer<Announcement> listener) {
        listeners.add(listener);
    }

    /** Whether what is announced is heard now; while not, nothing that was remembered may be trusted. */
    public boolean connected() {
        return listening && System.nanoTime() - answeredAt < LONGEST_SILENCE_NANOS;
    }

    private void heard(String payload) {
        Announcement announcement = Announcement.parse(payload);
        if (announcement == null) {
            LOG.warn("An announcement that this version does not know was passed over: {}", payload);
        } else {
            tell(announcement);
        }
    }

    private void tell(Announcement announcement) {
        for (Consumer<Announcement> listener : listeners) {
            try {
                listener.accept(announcement);
            } catch (RuntimeException e) {
                LOG.error("A listener failed on {}", announcement, e);
            }
        }
    }

    Future<Void> close() {
        closing = true;
        vertx.cancelTimer(heartbeat);
        return subscriber.close();
    }
}
