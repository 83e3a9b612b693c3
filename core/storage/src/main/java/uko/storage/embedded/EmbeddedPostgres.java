package uko.storage.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uko.spi.portlet.Language;

/**
 * A running PostgreSQL 18 of this machine.
 *
 * <p>It outlives a JVM that dies without {@link #stop}; the next start on the same folder adopts it. There is no
 * shutdown hook: hooks run side by side, and a server must first drain its requests and then stop its database.
 */
public final class EmbeddedPostgres implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);

    private final DataFolder folder;
    private final Postmaster postmaster;
    private final PostgresUri uri;
    private final UkoDatabase database;
    private boolean stopped;

    private EmbeddedPostgres(DataFolder folder, Postmaster postmaster, PostgresUri uri, UkoDatabase database) {
        this.folder = folder;
        this.postmaster = postmaster;
        this.uri = uri;
        this.database = database;
    }

    /**
     * Starts on this folder, which is made if it is absent, on the port of last time or a free one.
     *
     * @param progress takes short Russian lines about what takes time
     * @throws EmbeddedPostgresException with one sentence for the operator
     */
    public static EmbeddedPostgres start(Path data, Consumer<String> progress) {
        return start(data, 0, progress);
    }

    /** The same on a given port of the loopback; 0 leaves the choice. */
    public static EmbeddedPostgres start(Path data, int port, Consumer<String> progress) {
        DataFolder folder = DataFolder.claim(data);
        try {
            return new Start(folder, port, progress).run();
        } catch (IOException | SQLException failed) {
            folder.close();
            throw new EmbeddedPostgresException(
                    "start-failed", failed, data, EmbeddedPostgresException.reason(failed), folder.postgres());
        } catch (RuntimeException failed) {
            folder.close();
            throw failed;
        }
    }

    /**
     * Answers the owner's address of the PostgreSQL that another process runs in this folder, so that a backup needs
     * no stop; empty where none was ever started there.
     */
    public static Optional<PostgresUri> running(Path data) {
        Path postgres = data.resolve("postgres");
        try {
            if (!Files.exists(postgres.resolve("port")) || !Files.exists(postgres.resolve("password"))) {
                return Optional.empty();
            }
            int port =
                    Integer.parseInt(Files.readString(postgres.resolve("port")).strip());
            String password = Files.readString(postgres.resolve("password")).strip();
            return Optional.of(new PostgresUri(
                    PostgresAddress.LOOPBACK,
                    port,
                    postgres.resolve("socket"),
                    UkoDatabase.OWNER,
                    password,
                    UkoDatabase.NAME));
        } catch (IOException | NumberFormatException unreadable) {
            return Optional.empty();
        }
    }

    /** The owner's address: no superuser. */
    public PostgresUri uri() {
        return uri;
    }

    /** Makes one more empty database of the same owner: a target of a restore, or of a test. */
    public PostgresUri createDatabase(String name) {
        return createDatabase(name, "template1");
    }

    /** The same as a copy of another database, to which nobody may be connected. */
    public PostgresUri createDatabase(String name, String original) {
        try {
            database.create(name, original);
            return uri.in(name);
        } catch (SQLException failed) {
            throw new EmbeddedPostgresException(
                    "database-not-created", failed, name, EmbeddedPostgresException.reason(failed));
        }
    }

    /**
     * Starts the server again, on the same address, where it died and nobody stopped it; blocks. What was committed is
     * there.
     *
     * @return whether it had died
     */
    public synchronized boolean revive() {
        try {
            if (stopped || postmaster.running().isPresent()) {
                return false;
            }
            LOG.error("PostgreSQL of {} died and is started again", folder.cluster());
            postmaster.start(new PostgresAddress(uri.port(), uri.socketFolder()));
            return true;
        } catch (IOException failed) {
            throw new EmbeddedPostgresException(
                    "start-failed",
                    failed,
                    folder.cluster(),
                    EmbeddedPostgresException.reason(failed),
                    folder.postgres());
        }
    }

    /** Ends all sessions, writes a checkpoint and stops; may be called twice. */
    public synchronized void stop() {
        stopped = true;
        try {
            postmaster.stop();
            removeSocketFolderElsewhere();
        } catch (IOException failed) {
            throw new EmbeddedPostgresException(
                    "stop-failed", failed, folder.cluster(), EmbeddedPostgresException.reason(failed));
        } finally {
            folder.close();
        }
    }

    private void removeSocketFolderElsewhere() throws IOException {
        if (!uri.socketFolder().startsWith(folder.postgres())) {
            Files.deleteIfExists(uri.socketFolder());
        }
    }

    @Override
    public void close() {
        stop();
    }

    /** One start, step by step. */
    private record Start(DataFolder folder, int port, Consumer<String> progress) {

        EmbeddedPostgres run() throws IOException, SQLException {
            folder.requireOurVersion();
            if (!folder.hasCluster()) {
                folder.requireSpace();
            }
            Binaries binaries = Binaries.unpackedIn(folder.postgres(), progress);
            Account account = Account.of(folder.cluster());
            account.requireReach(account.give(folder.postgres()));
            Secret superuser = folder.secret("password-of-superuser");
            Secret owner = folder.secret("password");
            if (!folder.hasCluster()) {
                say("progress.creating");
                new Cluster(binaries, account).create(folder.cluster(), superuser);
            }
            var postmaster = new Postmaster(binaries, account, folder.cluster(), account.give(folder.log()));
            var adopted = adopted(postmaster, superuser, owner);
            return adopted.isPresent() ? adopted.get() : started(postmaster, account, superuser, owner);
        }

        // A JVM that was killed leaves its server behind. If it answers to our password and is set as we set it, it is
        // as good as new; if not, it is stopped.
        private Optional<EmbeddedPostgres> adopted(Postmaster postmaster, Secret superuser, Secret owner)
                throws IOException {
            var found = postmaster.running();
            if (found.isEmpty()) {
                return Optional.empty();
            }
            say("progress.adopting");
            var address = new PostgresAddress(found.get().port(), found.get().socketFolder());
            try {
                requirePort(address);
                return Optional.of(ready(postmaster, address, superuser, owner));
            } catch (SQLException | EmbeddedPostgresException unfit) {
                LOG.warn("A running PostgreSQL of {} was not adopted, it is restarted", folder.cluster(), unfit);
                postmaster.stop();
                return Optional.empty();
            }
        }

        private void requirePort(PostgresAddress address) {
            if (port > 0 && port != address.port()) {
                throw new EmbeddedPostgresException(
                        "setting-unsafe", "port", String.valueOf(port), String.valueOf(address.port()));
            }
        }

        private EmbeddedPostgres started(Postmaster postmaster, Account account, Secret superuser, Secret owner)
                throws IOException, SQLException {
            say("progress.starting");
            Path remembered = folder.postgres().resolve("port");
            Path socket = account.give(PostgresAddress.socketFolder(folder.postgres()));
            var address = new PostgresAddress(PostgresAddress.port(port, remembered), socket);
            postmaster.start(address);
            DataFolder.write(remembered, address.port() + "\n");
            try {
                return ready(postmaster, address, superuser, owner);
            } catch (SQLException | RuntimeException failed) {
                postmaster.stop();
                throw failed;
            }
        }

        private EmbeddedPostgres ready(Postmaster postmaster, PostgresAddress address, Secret superuser, Secret owner)
                throws SQLException {
            var uri = new PostgresUri(
                    PostgresAddress.LOOPBACK,
                    address.port(),
                    address.socketFolder(),
                    UkoDatabase.OWNER,
                    owner.text(),
                    UkoDatabase.NAME);
            var database = new UkoDatabase(uri.as(Cluster.SUPERUSER, superuser.text()), owner);
            if (!database.isReady(postmaster.build())) {
                database.create();
            }
            return new EmbeddedPostgres(folder, postmaster, uri, database);
        }

        private void say(String key) {
            progress.accept(EmbeddedPostgresException.text(Language.RU, key, DataFolder.MAJOR));
        }
    }
}
