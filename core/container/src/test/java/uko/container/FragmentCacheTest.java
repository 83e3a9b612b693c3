package uko.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import uko.spi.portlet.Model;

/** The renderings of these tests end when the test says so, so each race has one order. */
class FragmentCacheTest {

    private static final PortletManifest MANIFEST = new PortletManifest(
            new Words("Доска", "Board"),
            Set.of("employee"),
            true,
            false,
            false,
            Set.of(),
            List.of("topic"),
            Map.of(),
            Map.of(),
            Map.of());

    private final LoadedPortlet portlet = new LoadedPortlet("board", MANIFEST, request -> Model.empty(), "");
    private final FragmentCache cache = cache(1 << 20);
    private final AtomicInteger renderings = new AtomicInteger();

    @Test
    void tenThreadsThatMissAtOnceRenderOnce() {
        CompletableFuture<Fragment> rendering = new CompletableFuture<>();
        List<CompletableFuture<CompletableFuture<Fragment>>> readers = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int reader = 0; reader < 10; reader++) {
                readers.add(CompletableFuture.supplyAsync(() -> cache.fetch(key(), counted(rendering)), threads));
            }
        }
        rendering.complete(fragment("once"));
        assertThat(readers)
                .allSatisfy(reader -> assertThat(reader.join().join()).isSameAs(rendering.join()));
        assertThat(renderings).hasValue(1);
        assertThat(cache.find(key())).isSameAs(rendering.join());
    }

    @Test
    void anInvalidationDuringARenderingMakesItsResultNotBeKept() {
        CompletableFuture<Fragment> rendering = new CompletableFuture<>();
        CompletableFuture<Fragment> early = cache.fetch(key(), counted(rendering));
        portlet.stale(People.ZARECHNY.id());
        rendering.complete(fragment("old"));
        assertThat(early.join().html()).asString().isEqualTo("old");
        assertThat(cache.find(key())).isNull();
        assertThat(cache.size()).isZero();
    }

    @Test
    void whoAsksAfterAnInvalidationDoesNotWaitForTheOldRendering() {
        CompletableFuture<Fragment> old = new CompletableFuture<>();
        CompletableFuture<Fragment> fresh = new CompletableFuture<>();
        CompletableFuture<Fragment> early = cache.fetch(key(), counted(old));
        portlet.stale(People.ZARECHNY.id());
        CompletableFuture<Fragment> late = cache.fetch(key(), counted(fresh));
        fresh.complete(fragment("new"));
        assertThat(late.join().html()).asString().isEqualTo("new");
        old.complete(fragment("old"));
        assertThat(early.join().html()).asString().isEqualTo("old");
        assertThat(cache.find(key())).isSameAs(fresh.join());
        assertThat(renderings).hasValue(2);
    }

    @Test
    void anInvalidationOfOneCentreLeavesTheOthers() {
        Fragment here = keep(key());
        FragmentKey elsewhere = key(Map.of(), People.PRIOZERSK);
        Fragment there = keep(elsewhere);
        portlet.stale(People.ZARECHNY.id());
        assertThat(cache.find(key())).isNull();
        assertThat(cache.find(elsewhere)).isSameAs(there).isNotSameAs(here);
        portlet.staleEverywhere();
        assertThat(cache.find(key(Map.of(), People.PRIOZERSK))).isNull();
    }

    @Test
    void aFailureIsToldToAllWhoWaitAndNotKept() {
        CompletableFuture<Fragment> rendering = new CompletableFuture<>();
        CompletableFuture<Fragment> first = cache.fetch(key(), counted(rendering));
        CompletableFuture<Fragment> second = cache.fetch(key(), counted(rendering));
        rendering.completeExceptionally(new IllegalStateException("no"));
        assertThatThrownBy(first::join).hasRootCauseMessage("no");
        assertThatThrownBy(second::join).hasRootCauseMessage("no");
        assertThat(keep(key())).isSameAs(cache.find(key()));
        assertThat(renderings).hasValue(2);
    }

    @Test
    void keepsNoMoreBytesThanItMay() {
        FragmentCache small = cache(100_000);
        for (int topic = 0; topic < 200; topic++) {
            Fragment large = fragment("x".repeat(10_000));
            FragmentKey key = key(Map.of("topic", "topic-" + topic), People.ZARECHNY);
            small.fetch(key, () -> CompletableFuture.completedFuture(large)).join();
        }
        assertThat(small.size()).isBetween(1L, 8L);
    }

    @Test
    void keysDifferByWhatAViewDependsOnAlone() {
        assertThat(key()).isEqualTo(key()).hasSameHashCodeAs(key());
        assertThat(key(Map.of("other", "x"), People.ZARECHNY)).isEqualTo(key());
        assertThat(key(Map.of("topic", "x"), People.ZARECHNY)).isNotEqualTo(key());
        assertThat(key(Map.of("topic", ""), People.ZARECHNY)).isNotEqualTo(key());
    }

    private FragmentKey key() {
        return key(Map.of(), People.ZARECHNY);
    }

    private FragmentKey key(Map<String, String> parameters, uko.spi.portlet.Centre centre) {
        return FragmentKey.of(
                portlet, TestPortal.call("good/board", Mode.VIEW, centre, People.SOKOLOVA, parameters), 20_000);
    }

    private Fragment keep(FragmentKey key) {
        return cache.fetch(key, counted(CompletableFuture.completedFuture(fragment("kept"))))
                .join();
    }

    private Supplier<CompletableFuture<Fragment>> counted(CompletableFuture<Fragment> rendering) {
        return () -> {
            renderings.incrementAndGet();
            return rendering;
        };
    }

    private Fragment fragment(String html) {
        return new Fragment(html, portlet.face(uko.spi.portlet.Language.RU), true);
    }

    private static FragmentCache cache(long bytes) {
        return new FragmentCache(new Limits.Sizes(1_000_000, bytes, Duration.ofMinutes(10)));
    }
}
