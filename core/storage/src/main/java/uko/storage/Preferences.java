package uko.storage;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Tuple;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uko.spi.storage.Database;

/** What an administrator of a page chose for one placement of a portlet; remembered until it is announced otherwise. */
public final class Preferences {

    private static final String OF_PLACE =
            "select name, value from uko.preference where module = $1 and portlet = $2 and place = $3";
    private static final String KEEP = """
        insert into uko.preference (module, portlet, place, name, value) values ($1, $2, $3, $4, $5)
        on conflict (centre_id, module, portlet, place, name) do update set value = excluded.value\
        """;
    private static final UUID NOBODY = new UUID(0, 0);

    private final Pool pool;
    private final Database database;
    private final String ofPlace = new ScopedSql().of(OF_PLACE, 3);
    private final Cache<Place, Map<String, String>> remembered =
            Caffeine.newBuilder().maximumSize(50_000).build();

    Preferences(Pool pool, Database database, Announcements announcements) {
        this.pool = pool;
        this.database = database;
        announcements.onEach(announcement -> {
            switch (announcement) {
                case Announcement.Preferred preferred ->
                    remembered.asMap().keySet().removeIf(place -> place.centre.equals(preferred.centre()));
                case Announcement.Missed missed -> remembered.invalidateAll();
                default -> {}
            }
        });
    }

    /** A portlet at a named place of a page. */
    public record Place(UUID region, UUID centre, String module, String portlet, String name) {}

    /** As {@link #of}, only from memory; null where it must be asked. */
    public @Nullable Map<String, String> remembered(Place place) {
        return remembered.getIfPresent(place);
    }

    public Future<Map<String, String>> of(Place place) {
        Map<String, String> known = remembered.getIfPresent(place);
        if (known != null) {
            return Future.succeededFuture(known);
        }
        CallScope scope = CallScope.reading(place.region, place.centre, NOBODY, place.module);
        Tuple parameters = Parameters.of(scope, place.module, place.portlet, place.name);
        return pool.preparedQuery(ofPlace)
                .execute(parameters)
                .map(rows -> {
                    Map<String, String> values = new HashMap<>();
                    rows.forEach(row -> values.put(row.getString("name"), row.getString("value")));
                    return Map.copyOf(values);
                })
                .onSuccess(values -> remembered.put(place, values));
    }

    /** Keeps all values of a placement, within the action of the caller. */
    public void keep(String module, String portlet, String place, Map<String, String> values) {
        database.write(writes -> {
            values.forEach((name, value) -> writes.execute(KEEP, module, portlet, place, name, value));
            return values.size();
        });
    }
}
