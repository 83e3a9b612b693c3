package uko.container;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import uko.spi.documents.RichText;
import uko.spi.documents.RichTexts;
import uko.spi.portlet.Centre;
import uko.spi.portlet.Language;
import uko.spi.portlet.Messages;
import uko.spi.portlet.Person;

/** A container with small fakes around it, a folder for jars, and short limits. */
final class TestPortal implements AutoCloseable {

    /** A deadline that a test can wait for, and that a good call keeps on a busy machine too. */
    static final Limits SHORT = new Limits(
            new Limits.Calls(Duration.ofMillis(2000), Duration.ofMillis(2000), Duration.ofMillis(300), 4, 4, 4, 2),
            new Limits.Faults(3, Duration.ofSeconds(60), Duration.ofSeconds(60), Duration.ofMinutes(15)),
            new Limits.Sizes(100_000, 1 << 20, Duration.ofMinutes(10)));

    /** No deadline of these is reached by a call that is merely slow on a busy machine. */
    static final Limits PATIENT = new Limits(
            new Limits.Calls(Duration.ofSeconds(20), Duration.ofSeconds(20), Duration.ofSeconds(20), 4, 4, 4, 2),
            SHORT.faults(),
            SHORT.sizes());

    final Path plugins = folder();
    final Path work = folder();
    final SetClock clock = new SetClock();
    final Set<String> off = ConcurrentHashMap.newKeySet();
    final Set<String> brokenMigrations = ConcurrentHashMap.newKeySet();
    final Set<UUID> doneKeys = ConcurrentHashMap.newKeySet();
    final Set<Person> scopes = ConcurrentHashMap.newKeySet();
    final Map<String, Map<String, String>> preferences = new ConcurrentHashMap<>();
    final List<WeakReference<ClassLoader>> loaders = new CopyOnWriteArrayList<>();
    volatile Supplier<String> hook = () -> "hooked";
    Container container;

    private static Path folder() {
        try {
            return Files.createTempDirectory("portal");
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    TestPortal start(Limits limits) {
        return start(limits, new TrustedKeys(false, List.of()), List.of());
    }

    TestPortal start(Limits limits, TrustedKeys trusted, List<Path> modules) {
        container = new Container(
                new Settings(plugins, modules, work, trusted, "0.1.0", limits),
                new Ports(
                        (module, centre) -> !off.contains(module),
                        this::migrate,
                        (manifest, parts) -> Map.of(Messages.class, parts.messages(), RichTexts.class, (RichTexts)
                                html -> new RichText(hook.get())),
                        this::within,
                        (call, values) -> preferences.put(call.placement().place(), values),
                        Kits.NONE,
                        clock));
        container.start();
        return this;
    }

    private void migrate(String plugin, ClassLoader resources) {
        loaders.add(new WeakReference<>(resources));
        if (brokenMigrations.contains(plugin)) {
            throw new IllegalStateException("relation \"notice\" does not exist, in V2__notices.sql, line 3");
        }
    }

    private <T> T within(Call call, java.util.concurrent.Callable<T> work) throws Exception {
        scopes.add(call.person());
        if (call.phase() instanceof Phase.Action action
                && doneKeys.contains(action.sent().key().orElseThrow())) {
            throw new AlreadyDone();
        }
        return work.call();
    }

    static Call call(String name, Phase phase, Centre centre, Person person, Map<String, String> parameters) {
        String[] parts = name.split("/");
        return new Call(
                parts[0],
                parts[1],
                phase,
                centre,
                person,
                Language.RU,
                parameters,
                Call.Placement.NONE,
                new Call.Exchange("request-1", "http://uko.test", ""));
    }

    static Call view(String name, Map<String, String> parameters) {
        return call(name, Mode.VIEW, People.ZARECHNY, People.SOKOLOVA, parameters);
    }

    static Call act(String name, String action, Map<String, String> fields) {
        Map<String, String> sent =
                new java.util.HashMap<>(Map.of("_key", UUID.randomUUID().toString()));
        sent.putAll(fields);
        Phase phase = new Phase.Action(action, new Sent(sent, Map.of()));
        return call(name, phase, People.ZARECHNY, People.SOKOLOVA, Map.of());
    }

    Answer answer(Call call) {
        try {
            return container
                    .answer(call)
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get(30, TimeUnit.SECONDS);
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }

    String html(Call call) {
        return switch (answer(call)) {
            case Answer.Shown shown -> new String(shown.fragment().html(), java.nio.charset.StandardCharsets.UTF_8);
            case Answer other -> throw new AssertionError(other);
        };
    }

    String code(Call call) {
        return code(answer(call));
    }

    static String code(Answer answer) {
        return answer instanceof Answer.Failed failed
                ? failed.card().status() + " " + failed.card().code()
                : answer.getClass().getSimpleName();
    }

    uko.spi.administration.Plugins.Plugin health(String id) {
        return container.health().all().stream()
                .filter(plugin -> plugin.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError(
                        "no '%s' in %s".formatted(id, container.health().all())));
    }

    @Override
    public void close() {
        container.close();
    }
}
