package uko.container;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.net.URLConnection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import org.jspecify.annotations.Nullable;
import uko.spi.administration.Plugins;
import uko.spi.portlet.Centre;

/**
 * Holds the plugins of a node and answers calls to their portlets. The server makes one, starts it on a thread that may
 * block, and asks it on event loops: no method that answers a future, and not {@link #cached}, ever blocks.
 */
public final class Container implements AutoCloseable {

    private final Registry registry = new Registry();
    private final ScheduledThreadPoolExecutor alarms;
    private final Settings settings;
    private final Gate gate;
    private final PluginHealth health;
    private final FragmentCache cache;
    private final Lifecycle lifecycle;
    private final Views views;
    private final Calls calls;
    private final DailyRound dailyRound;
    private final Cards cards = new Cards();
    private @Nullable DevelopmentWatch watch;

    public Container(Settings settings, Ports ports) {
        // The JDK keeps jars open by their path; the next plugin at that path would be read with the index of the last.
        URLConnection.setDefaultUseCaches("jar", false);
        this.settings = settings;
        Limits limits = settings.limits();
        alarms = new ScheduledThreadPoolExecutor(
                1, Thread.ofPlatform().daemon().name("uko-deadlines").factory());
        alarms.setRemoveOnCancelPolicy(true);
        gate = new Gate(registry, ports.switches());
        health = new PluginHealth(registry);
        cache = new FragmentCache(limits.sizes());
        Preferences preferences = new Preferences(ports.preferences());
        views = new Views(ports.clock(), preferences);
        PluginRunner core =
                new PluginRunner("core", limits.calls(), new Condition(limits.faults(), ports.clock()), alarms);
        calls = new Calls(gate, cache, views, preferences, ports.scope(), core, limits.calls(), cards);
        dailyRound = new DailyRound(
                registry, ports.switches(), ports.scope(), limits.calls().patience());
        lifecycle = new Lifecycle(
                new PluginHost(ports.kits()),
                new PluginFolder(settings, ports.kits()),
                registry,
                new Starting(ports, limits, health, alarms),
                limits.calls().grace(),
                cache::forget);
    }

    /** Loads and starts what the folder holds. Blocks. A plugin that fails is told of in {@link #health}. */
    public void start() {
        lifecycle.startAll();
        if (!settings.modules().isEmpty()) {
            watch = new DevelopmentWatch(settings.modules(), lifecycle::reload);
        }
    }

    /** Answers a call, on the caller's context where it has one. The future never fails for what a plugin did. */
    public Future<Answer> answer(Call call) {
        Verdict verdict = gate.check(call);
        LoadedPlugin plugin = registry.find(call.module());
        if (verdict != Verdict.ALLOWED || plugin == null) {
            return Future.succeededFuture(
                    cards.of(verdict == Verdict.ALLOWED ? Verdict.ABSENT : verdict, call.language()));
        }
        LoadedPortlet portlet = plugin.portlets().get(call.portlet());
        if (portlet == null) {
            return Future.succeededFuture(cards.of(CallEnded.Why.QUARANTINED, call.language()));
        }
        return onCallersContext(calls.answer(new Target(plugin, portlet, call.bySomebodyHere())));
    }

    private static <T> Future<T> onCallersContext(CompletableFuture<T> answer) {
        Context context = Vertx.currentContext();
        return context == null ? Future.fromCompletionStage(answer) : Future.fromCompletionStage(answer, context);
    }

    /** Answers a kept shared view at once, through the same gate; empty whenever {@link #answer} must be asked. */
    public Optional<Fragment> cached(Call call) {
        if (call.phase() != Mode.VIEW || gate.check(call) != Verdict.ALLOWED) {
            return Optional.empty();
        }
        LoadedPlugin plugin = registry.find(call.module());
        LoadedPortlet portlet = plugin == null ? null : plugin.portlets().get(call.portlet());
        if (plugin == null
                || portlet == null
                || !portlet.manifest().shared()
                || plugin.condition().isQuarantined()) {
            return Optional.empty();
        }
        long day = views.today(call.here()).toEpochDay();
        return Optional.ofNullable(cache.find(FragmentKey.of(portlet, call, day)));
    }

    /** Has portlets do in a centre what they do each day; asked again, it does what failed. Never fails itself. */
    public Future<Void> daily(Centre centre, LocalDate today) {
        return onCallersContext(dailyRound.in(centre, today));
    }

    public Gate gate() {
        return gate;
    }

    public Plugins health() {
        return health;
    }

    /** The descriptors of all plugins that are loaded, by id, those in quarantine included. */
    public List<PluginManifest> manifests() {
        return registry.all().stream()
                .map(LoadedPlugin::manifest)
                .sorted((one, other) -> one.id().compareTo(other.id()))
                .toList();
    }

    /** The style sheet that a fragment named; empty where the plugin has another one by now. */
    public Optional<StyleSheet> styleSheet(String path) {
        return registry.all().stream()
                .flatMap(plugin -> plugin.styleSheet().stream())
                .filter(style -> style.path().equals(path))
                .findFirst();
    }

    /** A portlet as addresses name it: {@code ethics-code/reader}. */
    public record PortletRef(String module, String portlet) {}

    /** Forgets what a fact made stale in a centre, and answers which portlets are to be shown anew there. */
    public List<PortletRef> stale(UUID centre, String factKind) {
        List<PortletRef> stale = new ArrayList<>();
        for (LoadedPlugin plugin : registry.all()) {
            for (LoadedPortlet portlet : plugin.portlets().values()) {
                if (portlet.manifest().staleOn().contains(factKind)) {
                    portlet.stale(centre);
                    stale.add(new PortletRef(plugin.id(), portlet.name()));
                }
            }
        }
        return stale;
    }

    /** Forgets all fragments of a module, after a switch of it in any region or centre. */
    public List<PortletRef> switched(String module) {
        LoadedPlugin plugin = registry.find(module);
        if (plugin == null) {
            return List.of();
        }
        plugin.portlets().values().forEach(LoadedPortlet::staleEverywhere);
        return plugin.portlets().keySet().stream()
                .map(portlet -> new PortletRef(module, portlet))
                .toList();
    }

    /** Forgets all fragments, after the node was cut off from the database's announcements. */
    public void staleEverywhere() {
        manifests().forEach(plugin -> switched(plugin.id()));
    }

    /** Stops the plugin and loads what the folder holds now; one that was not loaded is tried again. Blocks. */
    public void reload(String module) {
        lifecycle.reload(module);
    }

    /** Stops and unloads everything. Blocks for one grace at most for each plugin whose calls do not end. */
    @Override
    public void close() {
        if (watch != null) {
            watch.close();
        }
        lifecycle.stopAll();
        // Where a call of a plugin has not ended its copy is still open, and goes with the JVM.
        settings.work().toFile().delete();
        alarms.shutdownNow();
    }
}
