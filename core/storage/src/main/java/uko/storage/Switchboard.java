package uko.storage;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uko.spi.storage.Database;
import uko.spi.storage.Writes;

/** The switches of the caller's region, for administration; the caller's role is checked in the database. */
public final class Switchboard {

    private static final String ALL = "select centre_id, module, enabled, version from uko.region_switches()";
    private static final String SWITCH = "select uko.switch_module($1, $2, $3, $4) as done";

    private final Database database;

    Switchboard(Database database) {
        this.database = database;
    }

    /** A switch with its version; the region's own where {@code centre} is null. */
    public record Position(@Nullable UUID centre, String module, boolean on, long version) {}

    public List<Position> all() {
        return database.list(
                ALL,
                row -> new Position(
                        row.id("centre_id"), row.text("module"), row.flag("enabled"), row.number("version")));
    }

    /** Switches, unless somebody did so since {@code version}. */
    public boolean set(Writes writes, @Nullable UUID centre, String module, boolean on, long version) {
        return writes.find(SWITCH, row -> row.flag("done"), centre, module, on, version)
                .orElse(false);
    }
}
