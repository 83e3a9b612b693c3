package uko.server;

import static java.util.concurrent.TimeUnit.SECONDS;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.net.URLConnection;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uko.container.Container;
import uko.server.centre.Centres;
import uko.server.centre.Freshness;
import uko.server.centre.Mornings;
import uko.server.configuration.Configuration;
import uko.server.http.HttpNode;
import uko.server.identity.Authentication;
import uko.server.identity.HostTokens;
import uko.server.identity.Passwords;
import uko.server.identity.SetUp;
import uko.server.identity.ShellSessions;
import uko.server.identity.SignIn;
import uko.server.identity.Tokens;
import uko.server.mail.Postman;
import uko.server.operations.Health;
import uko.server.operations.Management;
import uko.server.operations.Meters;
import uko.storage.DatabaseUri;
import uko.storage.Schemas;
import uko.storage.Storage;
import uko.storage.Survey;
import uko.storage.embedded.EmbeddedPostgres;

/** One node: database, storage, plugins, HTTP. Stateless but for what it can forget; start as many as are needed. */
public final class Node implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Node.class);

    private final Vertx vertx;
    private final @Nullable EmbeddedPostgres embedded;
    private final DatabaseUri database;
    private final Storage storage;
    private final Container container;
    private final Health health;
    private final HttpNode http;
    private final Passwords passwords;

    private Node(
            Vertx vertx,
            @Nullable EmbeddedPostgres embedded,
            DatabaseUri database,
            Storage storage,
            Container container,
            Health health,
            HttpNode http,
            Passwords passwords) {
        this.vertx = vertx;
        this.embedded = embedded;
        this.database = database;
        this.storage = storage;
        this.container = container;
        this.health = health;
        this.http = http;
        this.passwords = passwords;
    }

    /** Starts a node; blocks until it answers. Whatever was begun is ended again when something fails. */
    public static Node start(Configuration configuration, Console console) throws SQLException {
        return start(configuration, console, InstantSource.system());
    }

    /** The same by a clock of one's own, which tells what day it is at a centre. */
    public static Node start(Configuration configuration, Console console, InstantSource clock) throws SQLException {
        // A jar that was replaced in place would be read through the old one's index.
        URLConnection.setDefaultUseCaches("jar", false);
        EmbeddedPostgres embedded =
                configuration.database() == null ? EmbeddedPostgres.start(configuration.data(), console::say) : null;
        Vertx vertx = Vertx.vertx(new VertxOptions().setPreferNativeTransport(false));
        try {
            DatabaseUri database = configuration.database() != null
                    ? configuration.database()
                    : DatabaseUri.parse(
                            java.util.Objects.requireNonNull(embedded).uri().withPassword());
            return new Beginning(vertx, configuration, database, console, clock).start(embedded);
        } catch (RuntimeException | SQLException | Error failure) {
            vertx.close().toCompletionStage().toCompletableFuture().join();
            if (embedded != null) {
                embedded.stop();
            }
            throw failure;
        }
    }

    /** The steps of the start, in their order. */
    private record Beginning(
            Vertx vertx, Configuration configuration, DatabaseUri database, Console console, InstantSource clock) {

        Node start(@Nullable EmbeddedPostgres embedded) throws SQLException {
            Survey survey = await(Survey.of(vertx, database));
            Schemas schemas = new Schemas(database, configuration.storage().statementTimeout(), survey);
            Storage storage =
                    schemas.migrateCore() ? await(storage()) : await(storage().recover(this::afterAll));
            Centres centres = await(Centres.read(vertx, storage.directory(), storage.announcements()));
            Container container = Plugs.open(configuration.plugins(), storage, centres, schemas, clock);
            Passwords passwords = passwords();
            SetUp setUp = new SetUp(vertx, database, passwords);
            tellCode(setUp, survey);
            Meters meters = new Meters();
            Health health = new Health(storage, centres, container.health());
            HttpNode http = await(HttpNode.listen(
                    vertx,
                    configuration.http(),
                    identity(storage, centres, passwords),
                    new HttpNode.Behind(
                            container,
                            storage,
                            centres,
                            new Freshness(container, storage.announcements(), centres),
                            setUp,
                            health,
                            meters),
                    Version.CURRENT));
            if (configuration.http().managementPort() > 0) {
                await(new Management(health, meters)
                        .listen(vertx, configuration.http().managementPort()));
            }
            if (embedded != null) {
                keepAlive(embedded);
            }
            storage.audit().sealEverySecond(vertx);
            storage.audit().tidyEveryHour(vertx);
            Postman.begin(
                    vertx,
                    configuration.mail(),
                    configuration.http().origin(),
                    storage.mails(),
                    storage.announcements());
            new Mornings(container, centres, clock).watch(vertx);
            return new Node(vertx, embedded, database, storage, container, health, http, passwords);
        }

        private Future<Storage> storage() {
            return Storage.open(vertx, database, configuration.storage());
        }

        /** What no survey sees went wrong, as when the owner or his password is another: so nothing is left out. */
        private Future<Storage> afterAll(Throwable failure) {
            LOG.info("The schemas are brought up to date after all: {}", failure.getMessage());
            Schemas schemas = new Schemas(database, configuration.storage().statementTimeout());
            return vertx.executeBlocking(schemas::migrateCore).compose(migrated -> storage());
        }

        /** Looks each second whether the database lives, one look at a time. */
        private void keepAlive(EmbeddedPostgres embedded) {
            vertx.setTimer(
                    1_000,
                    tick -> vertx.executeBlocking(embedded::revive)
                            .onFailure(failure -> LOG.error("PostgreSQL could not be started again", failure))
                            .onComplete(looked -> keepAlive(embedded)));
        }

        private Passwords passwords() {
            Configuration.SignIn settings = configuration.signIn();
            return new Passwords(vertx, settings.hashing(), settings.memoryMegabytes());
        }

        private void tellCode(SetUp setUp, Survey survey) throws SQLException {
            String code = setUp.codeIfEmpty(survey);
            if (!code.isEmpty()) {
                console.say("База данных пуста. Откройте "
                        + configuration.http().origin() + "/set-up и введите код установки: " + code);
            }
        }

        private HttpNode.Identity identity(Storage storage, Centres centres, Passwords passwords) {
            Tokens tokens = new Tokens(vertx, sharedKey(storage, "tokens"), InstantSource.system());
            ShellSessions sessions = new ShellSessions(
                    storage.sessions(),
                    storage.announcements(),
                    configuration.signIn(),
                    configuration.http().secure(),
                    sharedKey(storage, "csrf"));
            HostTokens hosts = new HostTokens(
                    vertx,
                    new HostTokens.People(storage.hosts(), storage.accounts(), storage.callers()),
                    centres::regionOf,
                    tokens,
                    InstantSource.system());
            return new HttpNode.Identity(
                    new Authentication(tokens, sessions),
                    sessions,
                    new SignIn(storage.accounts(), passwords),
                    hosts,
                    tokens);
        }

        private static byte[] sharedKey(Storage storage, String name) {
            byte[] offered = new byte[32];
            new SecureRandom().nextBytes(offered);
            return await(storage.hosts().sharedKey(name, offered));
        }
    }

    public int port() {
        return http.port();
    }

    /** The registry of routes: all that may be asked for. */
    public List<String> routes() {
        return http.routes();
    }

    /** The owner's address of the database, as a second node takes it. */
    public DatabaseUri database() {
        return database;
    }

    /** Answers the hash under which a password is kept. */
    public String hash(String password) {
        return passwords.hash(password);
    }

    public Container container() {
        return container;
    }

    public Storage storage() {
        return storage;
    }

    /** Drains and stops: no new requests, those under way to their end, then plugins, pool and database. */
    @Override
    public void close() {
        health.drain();
        quietly("HTTP", () -> await(http.drain()));
        quietly("plugins", container::close);
        quietly("storage", () -> await(storage.close()));
        // All that mattered is closed; the driver may wait half a minute for a connection that it gave up.
        quietly(
                "Vert.x",
                () -> vertx.close()
                        .toCompletionStage()
                        .toCompletableFuture()
                        .orTimeout(5, SECONDS)
                        .join());
        if (embedded != null) {
            quietly("PostgreSQL", embedded::stop);
        }
    }

    private static void quietly(String what, Runnable step) {
        try {
            step.run();
        } catch (RuntimeException failure) {
            LOG.warn("{} did not stop as it should", what, failure);
        }
    }

    private static <T> T await(Future<T> future) {
        return future.await();
    }
}
