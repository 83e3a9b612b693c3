package uko.storage;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Sessions of the shell, kept in PostgreSQL so that every node knows them; known by the SHA-256 of the cookie. */
public final class Sessions {

    private static final String FIND = "select person_id, centre_id, region_id from uko.session_person($1, $2)";

    private final Pool pool;

    Sessions(Pool pool) {
        this.pool = pool;
    }

    /** Whose session it is, and where he belongs. */
    public record Session(
            UUID person, @Nullable UUID centre, @Nullable UUID region) {}

    public Future<Void> open(byte[] hash, UUID person, Duration lifetime) {
        return pool.preparedQuery("select uko.open_session($1, $2, $3)")
                .execute(Tuple.of(Buffer.buffer(hash), person, interval(lifetime)))
                .mapEmpty();
    }

    /** Answers the session, unless it ended or was not used for as long as {@code idle}. */
    public Future<Optional<Session>> find(byte[] hash, Duration idle) {
        return pool.preparedQuery(FIND)
                .execute(Tuple.of(Buffer.buffer(hash), interval(idle)))
                .map(rows -> rows.size() == 0
                        ? Optional.empty()
                        : Optional.of(session(rows.iterator().next())));
    }

    public Future<Void> close(byte[] hash) {
        return pool.preparedQuery("select uko.close_session($1)")
                .execute(Tuple.of(Buffer.buffer(hash)))
                .mapEmpty();
    }

    private static Session session(Row row) {
        return new Session(row.getUUID("person_id"), row.getUUID("centre_id"), row.getUUID("region_id"));
    }

    private static io.vertx.pgclient.data.Interval interval(Duration duration) {
        return io.vertx.pgclient.data.Interval.of(duration);
    }
}
