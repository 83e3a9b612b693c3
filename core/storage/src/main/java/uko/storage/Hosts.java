package uko.storage;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

/** Intranets whose back ends ask for tokens, the assertions they used, and the keys that all nodes share. */
public final class Hosts {

    private final Pool pool;

    Hosts(Pool pool) {
        this.pool = pool;
    }

    /** A registered intranet. */
    public record Host(UUID region, String origin, String secret) {}

    public Future<Optional<Host>> find(String name) {
        return pool.preparedQuery("select region_id, origin, secret from uko.host_named($1)")
                .execute(Tuple.of(name))
                .map(rows -> rows.size() == 0
                        ? Optional.empty()
                        : Optional.of(host(rows.iterator().next())));
    }

    /** Answers whether this assertion is used for the first time. */
    public Future<Boolean> use(String assertion, Instant expires) {
        return pool.preparedQuery("select uko.use_assertion($1, $2) as first")
                .execute(Tuple.of(assertion, expires.atOffset(ZoneOffset.UTC)))
                .map(rows -> rows.iterator().next().getBoolean("first"));
    }

    /** Answers the key of this name that all nodes share: the offered one, if none was kept yet. */
    public Future<byte[]> sharedKey(String name, byte[] offered) {
        return pool.preparedQuery("select uko.shared_key($1, $2) as secret")
                .execute(Tuple.of(name, Buffer.buffer(offered)))
                .map(rows -> rows.iterator().next().getBuffer("secret").getBytes());
    }

    private static Host host(Row row) {
        return new Host(row.getUUID("region_id"), row.getString("origin"), row.getString("secret"));
    }
}
