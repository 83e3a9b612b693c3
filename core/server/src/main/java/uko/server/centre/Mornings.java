package uko.server.centre;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import uko.container.Container;
import uko.spi.portlet.Centre;

/** Has the portlets of each centre do their daily work when it is morning there, one centre after the other. */
public final class Mornings {

    private static final LocalTime BEGINS = LocalTime.of(6, 0);
    private static final long FIRST_MILLIS = 60_000;
    private static final long EACH_MILLIS = 300_000;

    private final Container container;
    private final Centres centres;
    private final InstantSource clock;
    private boolean underWay;

    public Mornings(Container container, Centres centres, InstantSource clock) {
        this.container = container;
        this.centres = centres;
        this.clock = clock;
    }

    public void watch(Vertx vertx) {
        vertx.setPeriodic(FIRST_MILLIS, EACH_MILLIS, tick -> round());
    }

    private void round() {
        if (underWay || !centres.current()) {
            return;
        }
        underWay = true;
        Future<Void> all = Future.succeededFuture();
        for (var entry : centres.of(null)) {
            all = all.compose(former -> in(entry.centre()));
        }
        all.onComplete(done -> underWay = false);
    }

    private Future<Void> in(Centre centre) {
        ZonedDateTime now = clock.instant().atZone(centre.zone());
        return now.toLocalTime().isBefore(BEGINS)
                ? Future.succeededFuture()
                : container.daily(centre, now.toLocalDate());
    }
}
