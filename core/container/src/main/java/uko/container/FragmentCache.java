package uko.container;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Keeps shared fragments, bounded by bytes. Readers who miss the same one at once wait for one rendering.
 *
 * <p>Nothing is ever taken out by an invalidation: it raises a version that is part of every key, so what was kept is
 * never found again and ages out. A rendering that was under way at that moment has the old version in its key; those
 * who ask after the invalidation neither wait for it nor find it.
 */
final class FragmentCache {

    private final Cache<FragmentKey, Fragment> kept;
    private final Map<FragmentKey, CompletableFuture<Fragment>> underWay = new ConcurrentHashMap<>();

    FragmentCache(Limits.Sizes limits) {
        kept = Caffeine.newBuilder()
                .maximumWeight(limits.cache())
                .weigher((FragmentKey key, Fragment fragment) -> fragment.weight())
                .expireAfterWrite(limits.kept())
                .executor(Runnable::run)
                .build();
    }

    @Nullable
    Fragment find(FragmentKey key) {
        return kept.getIfPresent(key);
    }

    /** Answers what is kept, or what one rendering for all who ask now comes to. */
    CompletableFuture<Fragment> fetch(FragmentKey key, Supplier<CompletableFuture<Fragment>> rendering) {
        Fragment found = kept.getIfPresent(key);
        if (found != null) {
            return CompletableFuture.completedFuture(found);
        }
        var mine = new CompletableFuture<Fragment>();
        CompletableFuture<Fragment> first = underWay.putIfAbsent(key, mine);
        if (first != null) {
            return first;
        }
        Fragment justKept = kept.getIfPresent(key);
        if (justKept != null) {
            end(key, mine, justKept, null);
            return mine;
        }
        rendering.get().whenComplete((fragment, failure) -> end(key, mine, fragment, failure));
        return mine;
    }

    private void end(
            FragmentKey key,
            CompletableFuture<Fragment> flight,
            @Nullable Fragment fragment,
            @Nullable Throwable failure) {
        if (fragment != null && key.isCurrent()) {
            kept.put(key, fragment);
            forgetIfStale(key);
        }
        underWay.remove(key, flight);
        if (fragment != null) {
            flight.complete(fragment);
        } else {
            flight.completeExceptionally(failure == null ? new IllegalStateException("nothing was rendered") : failure);
        }
    }

    /** The invalidation may have come between the question and the keeping. */
    private void forgetIfStale(FragmentKey key) {
        if (!key.isCurrent()) {
            kept.invalidate(key);
        }
    }

    /** How many are kept; what is out of date and not yet gone counts. */
    long size() {
        kept.cleanUp();
        return kept.estimatedSize();
    }

    /** The loaded portlets of a plugin that goes must not be held by what they once rendered. */
    void forget(LoadedPlugin plugin) {
        kept.asMap().keySet().removeIf(key -> key.isOf(plugin));
    }
}
