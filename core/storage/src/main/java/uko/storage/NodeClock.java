package uko.storage;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * How far the clock of this node is from the database's. Deadlines go by the database's; which day it is at a centre and
 * the age of a token go by the node's, so that the two must agree.
 */
final class NodeClock {

    private static final Duration BOUND = Duration.ofSeconds(30);

    private NodeClock() {}

    static Future<List<String>> findings(Pool pool) {
        return pool.query("select clock_timestamp() as now").execute().map(rows -> {
            OffsetDateTime database = rows.iterator().next().getOffsetDateTime("now");
            return findings(database.toInstant(), Instant.now());
        });
    }

    static List<String> findings(Instant database, Instant node) {
        Duration apart = Duration.between(database, node).abs();
        return apart.compareTo(BOUND) <= 0
                ? List.of()
                : List.of("the clocks of this node and of the database are %d seconds apart: keep both by NTP"
                        .formatted(apart.toSeconds()));
    }
}
