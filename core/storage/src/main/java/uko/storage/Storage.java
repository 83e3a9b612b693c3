package uko.storage;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgBuilder;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import uko.spi.administration.People;
import uko.spi.facts.Facts;
import uko.spi.facts.Traces;
import uko.spi.notices.Notices;
import uko.spi.people.Colleagues;
import uko.spi.portlet.Messages;
import uko.spi.storage.Database;
import uko.spi.storage.Files;

/** The door to everything that is kept: what plugins use within a scope, and what the server uses to find one. */
public final class Storage {

    private static final int TRIES_AT_START = 10;

    private final Pool pool;
    private final Announcements announcements;
    private final Database database;
    private final StorageSettings settings;
    private final Callers callers;
    private final Preferences preferences;

    private Storage(Pool pool, Context loop, Announcements announcements, StorageSettings settings) {
        this.pool = pool;
        this.announcements = announcements;
        this.database = new PgDatabase(new PluginPool(pool, loop));
        this.settings = settings;
        this.callers = new Callers(pool, announcements);
        this.preferences = new Preferences(pool, database, announcements);
    }

    /**
     * Opens the pool and listens for what other nodes announce. The schemas must be up to date: see {@link Schemas}.
     *
     * @return fails with {@link UnsafeDatabase} when the database does not protect what it keeps
     */
    public static Future<Storage> open(Vertx vertx, DatabaseUri owner, StorageSettings settings) {
        DatabaseUri app = new Roles(owner).app();
        // A pool of connections, never a pooled client: that one hands the scope of one caller to the next.
        Pool pool = PgBuilder.pool()
                .with(new PoolOptions()
                        .setMaxSize(settings.connections())
                        .setMaxWaitQueueSize(settings.waiting())
                        .setConnectionTimeout(settings.connectionWaitSeconds())
                        .setConnectionTimeoutUnit(TimeUnit.SECONDS)
                        .setName("uko"))
                .connectingTo(app.options())
                .using(vertx)
                .build();
        Context loop = vertx.getOrCreateContext();
        Announcements announcements = new Announcements(vertx, app.options());
        return protectedAtStart(pool, TRIES_AT_START)
                .compose(safe -> announcements.listen())
                .map(listening -> new Storage(pool, loop, announcements, settings))
                .onFailure(failure -> pool.close());
    }

    /** On a busy machine the first connection may take longer than a request would wait for one. */
    private static Future<Void> protectedAtStart(Pool pool, int tries) {
        return Protection.require(pool)
                .recover(failure -> failure instanceof UnsafeDatabase || tries == 1
                        ? Future.failedFuture(failure)
                        : protectedAtStart(pool, tries - 1));
    }

    public Database database() {
        return database;
    }

    /** Answers what one plugin may state. */
    public Facts facts(String module, Set<String> kinds) {
        return new PgFacts(database, module, kinds);
    }

    /** The traces of one module, which offers what is its own. */
    public Traces traces(String module) {
        return new PgTraces(database, module);
    }

    public Files files() {
        return new PgFiles(database, settings.fileLimit(), settings.fileTypes());
    }

    public People people() {
        return new PgPeople(database);
    }

    public Colleagues colleagues() {
        return new PgColleagues(database);
    }

    /** Answers what one plugin may tell people, in its own words. */
    public Notices notices(String module, Messages messages) {
        return new PgNotices(database, module, messages);
    }

    /** Answers what is to be mailed of what people were told. */
    public Mails mails() {
        return new Mails(pool);
    }

    public Switchboard switchboard() {
        return new Switchboard(database);
    }

    public Preferences preferences() {
        return preferences;
    }

    public Announcements announcements() {
        return announcements;
    }

    public Accounts accounts() {
        return new Accounts(pool);
    }

    public Callers callers() {
        return callers;
    }

    public Sessions sessions() {
        return new Sessions(pool);
    }

    public Hosts hosts() {
        return new Hosts(pool);
    }

    public Directory directory() {
        return new Directory(pool);
    }

    public AuditTrail audit() {
        return new AuditTrail(pool);
    }

    /** Whether the database answers, for the health page. */
    public Future<Void> answers() {
        return pool.query("select 1").execute().mapEmpty();
    }

    /** What is wrong with the protection now, or with this node's clock; nothing when all is well. */
    public Future<List<String>> findings() {
        Future<List<String>> protection = Protection.findings(pool);
        Future<List<String>> clock = NodeClock.findings(pool);
        return Future.all(protection, clock)
                .map(both -> Stream.concat(protection.result().stream(), clock.result().stream())
                        .toList());
    }

    public Future<Void> close() {
        return announcements.close().eventually(pool::close);
    }
}
