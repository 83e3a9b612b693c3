package uko.server;

import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import uko.container.AlreadyDone;
import uko.container.Call;
import uko.container.Container;
import uko.container.Kits;
import uko.container.Limits;
import uko.container.Phase;
import uko.container.PluginManifest;
import uko.container.PluginParts;
import uko.container.Ports;
import uko.container.PreferenceStore;
import uko.container.Settings;
import uko.container.TrustedKeys;
import uko.rendering.DocumentFonts;
import uko.rendering.PdfDocuments;
import uko.rendering.SanitisedTexts;
import uko.server.centre.Centres;
import uko.server.configuration.Configuration;
import uko.spi.administration.Modules;
import uko.spi.administration.People;
import uko.spi.administration.Plugins;
import uko.spi.documents.Documents;
import uko.spi.documents.RichTexts;
import uko.spi.facts.Facts;
import uko.spi.facts.Traces;
import uko.spi.notices.Notices;
import uko.spi.people.Colleagues;
import uko.spi.portlet.Messages;
import uko.spi.portlet.PortletException;
import uko.spi.storage.Database;
import uko.storage.CallScope;
import uko.storage.DatabaseUri;
import uko.storage.Schemas;
import uko.storage.Storage;
import uko.storage.SwitchedOff;

/** Plugs the container into storage and rendering: what plugins get, in whose name, and where their tables are. */
final class Plugs {

    /** The one module that may switch modules and grant roles. */
    private static final String ADMINISTRATION = "administration";

    private static final ScopedValue<LocalDate> TODAY = ScopedValue.newInstance();

    private final Storage storage;
    private final InstantSource clock;
    private final SanitisedTexts texts = new SanitisedTexts();
    private final DocumentFonts fonts = new DocumentFonts();
    /** Made after what it is plugged into, which asks for it later. */
    private volatile @Nullable Container container;

    private Plugs(Storage storage, InstantSource clock) {
        this.storage = storage;
        this.clock = clock;
    }

    static Container open(
            Configuration.Plugins settings, Storage storage, Centres centres, Schemas schemas, InstantSource clock)
            throws SQLException {
        DeliverableKit.migrate(schemas);
        Plugs plugs = new Plugs(storage, clock);
        Ports ports = new Ports(
                centres,
                schemas::migrate,
                plugs::services,
                plugs::within,
                plugs.preferences(),
                new Kits(List.of(new DeliverableKit(TODAY::get, new LongWork(plugs::within)))),
                clock);
        Container container = new Container(settings(settings), ports);
        plugs.container = container;
        container.start();
        return container;
    }

    /** Brings the tables of the core and of all plugins up to date, as a start does, and starts nothing else. */
    static void migrateAll(Configuration configuration, DatabaseUri owner) throws SQLException {
        Vertx vertx = Vertx.vertx();
        try {
            Schemas schemas = new Schemas(owner, configuration.storage().statementTimeout());
            schemas.migrateCore();
            Storage storage =
                    Storage.open(vertx, owner, configuration.storage()).await();
            Centres centres = Centres.read(vertx, storage.directory(), storage.announcements())
                    .await();
            open(configuration.plugins(), storage, centres, schemas, InstantSource.system())
                    .close();
            storage.close().await();
        } finally {
            vertx.close().await();
        }
    }

    /** What one plugin may ask for in its constructors. */
    private Map<Class<?>, Object> services(PluginManifest manifest, PluginParts parts) {
        Map<Class<?>, Object> services = new HashMap<>();
        services.put(Database.class, storage.database());
        uko.spi.storage.Files kept = storage.files();
        services.put(uko.spi.storage.Files.class, kept);
        services.put(Facts.class, storage.facts(manifest.id(), manifest.facts()));
        services.put(Traces.class, storage.traces(manifest.id()));
        services.put(Documents.class, new PdfDocuments(parts.files(), parts.messages(), texts, fonts, kept::open));
        services.put(RichTexts.class, texts);
        services.put(Colleagues.class, storage.colleagues());
        services.put(Notices.class, storage.notices(manifest.id(), parts.messages()));
        services.put(Messages.class, parts.messages());
        if (manifest.id().equals(ADMINISTRATION)) {
            services.put(
                    Modules.class,
                    new SwitchableModules(storage.switchboard(), () -> Objects.requireNonNull(container)));
            services.put(People.class, storage.people());
            services.put(Plugins.class, parts.plugins());
        }
        return services;
    }

    private PreferenceStore preferences() {
        return (call, values) -> storage.preferences()
                .keep(call.module(), call.portlet(), call.placement().place(), values);
    }

    /** Binds the caller's scope around the work, and says in the container's words what storage found. */
    private <T> T within(Call call, Callable<T> work) throws Exception {
        try {
            return ScopedValue.where(CallScope.CURRENT, scope(call))
                    .where(TODAY, today(call))
                    .where(LongWork.CALL, call)
                    .call(work::call);
        } catch (uko.storage.AlreadyDone done) {
            throw new AlreadyDone();
        } catch (SwitchedOff off) {
            throw PortletException.notFound(call.module());
        }
    }

    private LocalDate today(Call call) {
        return LocalDate.ofInstant(
                clock.instant(), Objects.requireNonNull(call.centre()).zone());
    }

    private static CallScope scope(Call call) {
        var centre = Objects.requireNonNull(call.centre());
        UUID person = call.person().id();
        return switch (call.phase()) {
            case Phase.Action action ->
                CallScope.acting(
                        centre.region(),
                        centre.id(),
                        person,
                        call.module(),
                        call.portlet() + "/" + action.name(),
                        action.sent().key().orElseThrow(),
                        call.exchange().requestId());
            case uko.container.Mode mode -> CallScope.reading(centre.region(), centre.id(), person, call.module());
            case Phase.Resource resource -> CallScope.reading(centre.region(), centre.id(), person, call.module());
        };
    }

    private static Settings settings(Configuration.Plugins plugins) {
        return new Settings(
                plugins.folder(),
                plugins.development(),
                work(),
                TrustedKeys.of(plugins.signatureRequired(), keys(plugins.keys())),
                Version.CURRENT,
                limits(plugins));
    }

    private static Limits limits(Configuration.Plugins plugins) {
        Limits standard = Limits.standard();
        Limits.Calls calls = standard.calls();
        return new Limits(
                new Limits.Calls(
                        plugins.deadline(),
                        plugins.patience(),
                        Duration.ofSeconds(1),
                        plugins.concurrency(),
                        calls.waiting(),
                        calls.computing(),
                        calls.whenFaulty()),
                standard.faults(),
                standard.sizes());
    }

    private static Path work() {
        try {
            return Files.createTempDirectory("uko-plugins-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> keys(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<String> keys = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.key")) {
            for (Path file : files) {
                keys.add(Files.readString(file).strip());
            }
            return keys;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
