package uko.storage;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import uko.spi.portlet.Person;

/** People as seen from a centre, with their roles there; remembered for a minute or until their roles change. */
public final class Callers {

    private static final String CALLER = "select * from uko.caller_in($1, $2)";

    private final Pool pool;
    private final AtomicLong changes = new AtomicLong();
    private final Cache<Seen, Optional<Person>> remembered = Caffeine.newBuilder()
            .maximumSize(100_000)
            .expireAfterWrite(Duration.ofMinutes(1))
            .build();

    Callers(Pool pool, Announcements announcements) {
        this.pool = pool;
        announcements.onEach(announcement -> {
            switch (announcement) {
                case Announcement.PersonChanged changed -> {
                    changes.incrementAndGet();
                    remembered.asMap().keySet().removeIf(seen -> seen.person.equals(changed.person()));
                }
                case Announcement.Missed missed -> {
                    changes.incrementAndGet();
                    remembered.invalidateAll();
                }
                default -> {}
            }
        });
    }

    /** Answers the person with his roles in the centre; nobody where he has none there. */
    public Future<Optional<Person>> in(UUID person, UUID centre) {
        Seen seen = new Seen(person, centre);
        Optional<Person> known = remembered.getIfPresent(seen);
        if (known != null) {
            return Future.succeededFuture(known);
        }
        long before = changes.get();
        return pool.preparedQuery(CALLER)
                .execute(Tuple.of(person, centre))
                .map(rows -> rows.size() == 0
                        ? Optional.<Person>empty()
                        : Optional.of(person(rows.iterator().next())))
                .onSuccess(found -> remember(seen, found, before));
    }

    /** What was read before a change and arrives after its announcement must not outlive it. */
    private void remember(Seen seen, Optional<Person> found, long before) {
        remembered.put(seen, found);
        if (changes.get() != before) {
            remembered.invalidate(seen);
        }
    }

    /** As {@link #in}, only from memory; null where it must be asked. */
    public @Nullable Optional<Person> remembered(UUID person, UUID centre) {
        return remembered.getIfPresent(new Seen(person, centre));
    }

    private static Person person(Row row) {
        return new Person(
                row.getUUID("person_id"),
                row.getString("name"),
                row.getString("position"),
                row.getString("department"),
                Set.of(row.getArrayOfStrings("roles")));
    }

    private record Seen(UUID person, UUID centre) {}
}
