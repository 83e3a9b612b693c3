package uko.storage;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uko.spi.portlet.Centre;

/** Reads which regions and centres there are, and which module is on where. */
public final class Directory {

    private static final Logger LOG = LoggerFactory.getLogger(Directory.class);

    private final Pool pool;

    Directory(Pool pool) {
        this.pool = pool;
    }

    /** A centre with what its region says of pages that may show it. */
    public record Entry(Centre centre, String region, String regionCode, List<String> hosts) {
        public Entry {
            hosts = List.copyOf(hosts);
        }
    }

    /** A switch of a region, or of a centre. */
    public record SwitchRow(UUID region, @Nullable UUID centre, String module, boolean on) {}

    /** Answers all centres by their ids; one whose time zone is unknown is left out. */
    public Future<Map<UUID, Entry>> entries() {
        return pool.query("select * from uko.directory()").execute().map(rows -> {
            Map<UUID, Entry> entries = new HashMap<>();
            for (Row row : rows) {
                Zones.find(row.getString("zone"))
                        .ifPresentOrElse(
                                zone -> entries.put(row.getUUID("centre_id"), entry(row, zone)), () -> leaveOut(row));
            }
            return Map.copyOf(entries);
        });
    }

    public Future<List<SwitchRow>> switches() {
        return pool.query("select region_id, centre_id, module, enabled from uko.switches()")
                .execute()
                .map(rows -> rows.stream()
                        .map(row -> new SwitchRow(
                                row.getUUID("region_id"),
                                row.getUUID("centre_id"),
                                row.getString("module"),
                                row.getBoolean("enabled")))
                        .toList());
    }

    /** One wrong row must not stop the centres that are right. */
    private static void leaveOut(Row row) {
        LOG.error(
                "The centre {} of region {} is not served: its time zone '{}' is unknown. Give the right one with uko"
                        + " provision.",
                row.getString("centre"),
                row.getString("region_code"),
                row.getString("zone"));
    }

    private static Entry entry(Row row, ZoneId zone) {
        Centre centre = new Centre(row.getUUID("centre_id"), row.getUUID("region_id"), row.getString("centre"), zone);
        return new Entry(
                centre, row.getString("region"), row.getString("region_code"), List.of(row.getArrayOfStrings("hosts")));
    }
}
