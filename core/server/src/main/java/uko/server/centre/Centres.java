package uko.server.centre;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uko.container.Switches;
import uko.spi.portlet.Centre;
import uko.storage.Announcement;
import uko.storage.Announcements;
import uko.storage.Directory;

/**
 * Which centres there are and which module is on where, in memory, read anew whenever a node announces a change. While
 * announcements are not heard, {@link #current} is false and nothing is shown: what is off must be off everywhere.
 */
public final class Centres implements Switches {

    private static final Logger LOG = LoggerFactory.getLogger(Centres.class);

    private static final long AGAIN_MILLIS = 500;

    private final Vertx vertx;
    private final Directory directory;
    private final Announcements announcements;
    private final List<Consumer<Announcement.Switched>> afterSwitch = new ArrayList<>();
    private volatile Map<UUID, Directory.Entry> entries = Map.of();
    private volatile Set<String> origins = Set.of();
    private volatile Map<Position, Boolean> positions = Map.of();
    private final AtomicLong asked = new AtomicLong();
    private volatile boolean caughtUp = true;
    private long known;

    private Centres(Vertx vertx, Directory directory, Announcements announcements) {
        this.vertx = vertx;
        this.directory = directory;
        this.announcements = announcements;
    }

    public static Future<Centres> read(Vertx vertx, Directory directory, Announcements announcements) {
        Centres centres = new Centres(vertx, directory, announcements);
        announcements.onEach(centres::heard);
        return centres.readEntries().compose(read -> centres.readSwitches()).map(centres);
    }

    /** Calls back when a switch was changed and this node knows its new position. */
    public void onSwitch(Consumer<Announcement.Switched> listener) {
        afterSwitch.add(listener);
    }

    /** Whether what is remembered here may be trusted now. */
    public boolean current() {
        return caughtUp && announcements.connected();
    }

    public Directory.@Nullable Entry find(UUID centre) {
        return entries.get(centre);
    }

    public @Nullable UUID regionOf(UUID centre) {
        Directory.Entry entry = entries.get(centre);
        return entry == null ? null : entry.centre().region();
    }

    /** Answers the centres of a region, by name; all centres without a region. */
    public List<Directory.Entry> of(@Nullable UUID region) {
        return entries.values().stream()
                .filter(entry -> region == null || entry.centre().region().equals(region))
                .sorted(java.util.Comparator.comparing(entry -> entry.centre().name()))
                .toList();
    }

    /** Whether pages of this origin may show our fragments: some region says so. */
    public boolean isHost(String origin) {
        return origins.contains(origin);
    }

    @Override
    public boolean on(String module, Centre centre) {
        Map<Position, Boolean> now = positions;
        return now.getOrDefault(new Position(centre.region(), null, module), false)
                && now.getOrDefault(new Position(centre.region(), centre.id(), module), true);
    }

    /** Where a switch stands: for a region, or for one centre of it. */
    private record Position(UUID region, @Nullable UUID centre, String module) {}

    private void heard(Announcement announcement) {
        switch (announcement) {
            case Announcement.Switched switched ->
                readSwitches().onSuccess(read -> tell(switched)).onFailure(this::unread);
            case Announcement.DirectoryChanged changed -> readEntries().onFailure(this::unread);
            case Announcement.Missed missed -> catchUp();
            default -> {}
        }
    }

    /** What happened meanwhile is not known, so nothing is trusted until all is read anew, however often that fails. */
    private void catchUp() {
        caughtUp = false;
        readEntries()
                .compose(read -> readSwitches())
                .onSuccess(read -> caughtUp = true)
                .onFailure(this::unread);
    }

    private void tell(Announcement.Switched switched) {
        afterSwitch.forEach(listener -> listener.accept(switched));
    }

    private Future<Void> readEntries() {
        return directory.entries().map(read -> {
            Set<String> all = new HashSet<>();
            read.values().forEach(entry -> all.addAll(entry.hosts()));
            entries = read;
            origins = Set.copyOf(all);
            return null;
        });
    }

    private Future<Void> readSwitches() {
        long turn = asked.incrementAndGet();
        return directory.switches().map(rows -> {
            Map<Position, Boolean> read = new HashMap<>();
            rows.forEach(row -> read.put(new Position(row.region(), row.centre(), row.module()), row.on()));
            keep(turn, Map.copyOf(read));
            return null;
        });
    }

    /** Answers come by several connections: one that was asked for earlier may be older than what is known. */
    private synchronized void keep(long turn, Map<Position, Boolean> read) {
        if (turn > known) {
            known = turn;
            positions = read;
        }
    }

    private void unread(Throwable failure) {
        caughtUp = false;
        LOG.warn("Centres and switches could not be read anew, and will be: {}", failure.getMessage());
        vertx.setTimer(AGAIN_MILLIS, tick -> catchUp());
    }
}
