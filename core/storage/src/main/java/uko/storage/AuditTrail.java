package uko.storage;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Pool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Seals audit rows into the hash chain, every second on every node; whoever comes first does it for all. */
public final class AuditTrail {

    private static final Logger LOG = LoggerFactory.getLogger(AuditTrail.class);

    private final Pool pool;

    AuditTrail(Pool pool) {
        this.pool = pool;
    }

    /** Begins to seal; answers the timer, to be cancelled at the end. */
    public long sealEverySecond(Vertx vertx) {
        return vertx.setPeriodic(
                1_000, tick -> seal().onFailure(e -> LOG.warn("The audit was not sealed: {}", e.getMessage())));
    }

    /** Forgets each hour what has served: keys of changes after a month, sessions that are over. */
    public long tidyEveryHour(Vertx vertx) {
        return vertx.setPeriodic(
                3_600_000,
                tick -> pool.query("select uko.tidy()")
                        .execute()
                        .onFailure(e -> LOG.warn("What has served was not forgotten: {}", e.getMessage())));
    }

    /** Seals what is not sealed yet and answers how many rows. */
    public Future<Long> seal() {
        return pool.query("select uko.seal_audit() as sealed")
                .execute()
                .map(rows -> rows.iterator().next().getLong("sealed"));
    }
}
