package uko.container;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** Counts the invalidations of one portlet, for each centre and for all; both only rise, so their sum does. */
final class Versions {

    private final Map<UUID, Long> ofCentres = new ConcurrentHashMap<>();
    private final AtomicLong ofAll = new AtomicLong();

    long of(UUID centre) {
        Long own = ofCentres.get(centre);
        return ofAll.get() + (own == null ? 0 : own);
    }

    void rise(UUID centre) {
        ofCentres.merge(centre, 1L, Long::sum);
    }

    void riseForAll() {
        ofAll.incrementAndGet();
    }
}
