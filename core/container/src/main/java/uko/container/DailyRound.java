package uko.container;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uko.spi.portlet.Centre;
import uko.spi.portlet.DailyPortlet;
import uko.spi.portlet.Language;
import uko.spi.portlet.Person;

/**
 * Has portlets do what they do each day. The key of what they write follows from portlet, centre and day, so that it is
 * written once, whichever node comes first; what this node has carried out it does not ask for again.
 */
final class DailyRound {

    private static final Logger LOG = LoggerFactory.getLogger(DailyRound.class);
    private static final String ACTION = "daily";

    private final Registry registry;
    private final Switches switches;
    private final CallScope scope;
    private final Duration deadline;
    private final Map<Place, LocalDate> done = new ConcurrentHashMap<>();

    DailyRound(Registry registry, Switches switches, CallScope scope, Duration deadline) {
        this.registry = registry;
        this.switches = switches;
        this.scope = scope;
        this.deadline = deadline;
    }

    private record Place(String module, String portlet, UUID centre) {

        UUID key(LocalDate day) {
            String words = String.join(" ", ACTION, module, portlet, centre.toString(), day.toString());
            return UUID.nameUUIDFromBytes(words.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Does in one centre what is due there today and not done yet; what fails is left for the next round. */
    CompletableFuture<Void> in(Centre centre, LocalDate today) {
        List<CompletableFuture<?>> works = new ArrayList<>();
        for (LoadedPlugin plugin : registry.all()) {
            if (switches.on(plugin.id(), centre)) {
                plugin.portlets().values().forEach(portlet -> {
                    if (portlet.instance() instanceof DailyPortlet daily) {
                        works.add(of(plugin, portlet.name(), daily, centre, today));
                    }
                });
            }
        }
        return CompletableFuture.allOf(works.toArray(CompletableFuture[]::new));
    }

    private CompletableFuture<?> of(
            LoadedPlugin plugin, String portlet, DailyPortlet daily, Centre centre, LocalDate today) {
        Place place = new Place(plugin.id(), portlet, centre.id());
        if (today.equals(done.get(place))) {
            return CompletableFuture.completedFuture(null);
        }
        Call call = call(place, centre, today);
        return plugin.runner()
                .run(
                        portlet,
                        deadline,
                        () -> scope.within(call, () -> {
                            daily.daily(centre, today);
                            return place;
                        }))
                .handle((carriedOut, failure) -> ended(place, today, failure));
    }

    private Place ended(Place place, LocalDate today, @Nullable Throwable failure) {
        Throwable why = failure instanceof CompletionException ? failure.getCause() : failure;
        if (why == null || why instanceof AlreadyDone) {
            done.put(place, today);
        } else {
            LOG.warn("The daily work of {}/{} is tried again: {}", place.module, place.portlet, Failures.place(why));
        }
        return place;
    }

    private static Call call(Place place, Centre centre, LocalDate today) {
        Sent key = new Sent(Map.of("_key", place.key(today).toString()), Map.of());
        return new Call(
                place.module,
                place.portlet,
                new Phase.Action(ACTION, key),
                centre,
                Person.ANYONE,
                Language.RU,
                Map.of(),
                Call.Placement.NONE,
                new Call.Exchange("daily " + today, "", ""));
    }
}
