package uko.server;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.slf4j.bridge.SLF4JBridgeHandler;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import uko.container.PluginSignature;
import uko.server.configuration.Configuration;
import uko.server.configuration.Directory;
import uko.server.configuration.Operable;
import uko.server.identity.Passwords;
import uko.storage.AuditCheck;
import uko.storage.DatabaseUri;
import uko.storage.Provisioning;
import uko.storage.Schemas;
import uko.storage.UnsafeDatabase;
import uko.storage.backup.Backup;
import uko.storage.backup.BackupException;
import uko.storage.backup.Restore;
import uko.storage.embedded.EmbeddedPostgres;
import uko.storage.embedded.EmbeddedPostgresException;
import uko.storage.embedded.PostgresUri;

/** The command {@code uko}. What an operator can mend is one plain sentence and exit code 1, never a stack trace. */
@Command(
        name = "uko",
        version = "uko " + Version.CURRENT,
        mixinStandardHelpOptions = true,
        description = "УКО: a modular intranet portlet suite for employment centres.")
public final class Main {

    private static final Console CONSOLE = Console.of(System.out);

    @Option(
            names = "--config",
            scope = CommandLine.ScopeType.INHERIT,
            description = "The configuration file; config/uko.yaml of the distribution by default.")
    private @Nullable Path config;

    public static void main(String[] arguments) {
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
        System.exit(run(arguments));
    }

    static int run(String... arguments) {
        return new CommandLine(new Main())
                .setExecutionExceptionHandler((failure, line, parsed) -> explain(failure))
                .execute(arguments);
    }

    /** Says what went wrong in one sentence where it is the operator's to mend. */
    public static int explain(Exception failure) throws Exception {
        Throwable known = operable(failure);
        if (known == null) {
            throw failure;
        }
        System.err.println(known.getMessage());
        return 1;
    }

    @Command(name = "serve", description = "Start a node and serve until it is told to stop.")
    int serve() throws Exception {
        Node node = Node.start(configuration(), CONSOLE);
        CONSOLE.say("УКО %s отвечает на порту %d.".formatted(Version.CURRENT, node.port()));
        untilToldToStop(node);
        return 0;
    }

    /** Waits for SIGTERM or SIGINT, then drains. */
    public static void untilToldToStop(Node node) throws InterruptedException {
        CountDownLatch closed = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().name("drain").unstarted(() -> {
            node.close();
            closed.countDown();
        }));
        closed.await();
    }

    @Command(name = "check", description = "Check the configuration and change nothing.")
    int check() {
        configuration();
        CONSOLE.say("The configuration " + file() + " is right.");
        return 0;
    }

    @Command(name = "backup", description = "Write everything that is kept into one file, while the server runs.")
    int backup(@Parameters(paramLabel = "FILE", description = "The file to write; it must not exist.") Path file)
            throws Exception {
        return onDatabase(owner -> {
            try (Connection connection = connect(Schemas.backup(owner))) {
                new Backup(Version.CURRENT, CONSOLE::say).write(connection, file);
                return 0;
            }
        });
    }

    @Command(name = "restore", description = "Read a backup into an empty database, all of it or nothing.")
    int restore(@Parameters(paramLabel = "FILE", description = "The file that backup wrote.") Path file)
            throws Exception {
        Configuration configuration = configuration();
        return onDatabase(owner -> {
            try (Connection connection = connect(owner)) {
                Restore.requireEmpty(connection);
            }
            Plugs.migrateAll(configuration, owner);
            try (Connection connection = connect(owner)) {
                new Restore(CONSOLE::say).into(connection, file);
                return 0;
            }
        });
    }

    @Command(name = "provision", description = "Add a region with its centres, people and intranets from a YAML file.")
    int provision(@Parameters(paramLabel = "FILE", description = "See the operator guide for its form.") Path file)
            throws Exception {
        Directory directory = Directory.read(file);
        return onDatabase(owner -> {
            List<UUID> centres = Provision.into(owner, directory, "");
            centres.forEach(centre -> CONSOLE.say("centre " + centre));
            return 0;
        });
    }

    @Command(name = "password", description = "Set the password of a login; it is asked for at the terminal.")
    int password(@Parameters(paramLabel = "LOGIN") String login) throws Exception {
        String password = asked();
        if (password.length() < Passwords.SHORTEST) {
            System.err.println("Пароль короче %d знаков и не задан. Повторите команду с более длинным."
                    .formatted(Passwords.SHORTEST));
            return 1;
        }
        return onDatabase(owner -> {
            try (Provisioning provisioning = Provisioning.begin(owner)) {
                boolean known = provisioning.password(login, Passwords.hash(password, 19));
                provisioning.commit();
                CONSOLE.say(known ? "Пароль задан." : "Нет человека с именем для входа " + login + ".");
                return known ? 0 : 1;
            }
        });
    }

    private static String asked() throws java.io.IOException {
        java.io.Console terminal = System.console();
        if (terminal != null && terminal.isTerminal()) {
            char[] typed = terminal.readPassword("Пароль, не короче %d знаков: ", Passwords.SHORTEST);
            return typed == null ? "" : new String(typed);
        }
        return new String(System.in.readAllBytes(), StandardCharsets.UTF_8).strip();
    }

    @Command(name = "audit", description = "verify: follow the audit's chain of seals and say whether it holds.")
    int audit(@Parameters(paramLabel = "verify", description = "The one thing that can be done with it.") Verb verb)
            throws Exception {
        return onDatabase(owner -> {
            try (Connection connection = connect(Schemas.backup(owner))) {
                AuditCheck.Result result = AuditCheck.of(connection);
                boolean holds = result.fault().isEmpty();
                CONSOLE.say(
                        holds
                                ? "The audit holds: %d rows under %d seals, the last is %s."
                                        .formatted(result.rows(), result.seals(), result.last())
                                : "The audit was tampered with. " + result.fault());
                return holds ? 0 : 1;
            }
        });
    }

    /** What can be done with the audit. */
    enum Verb {
        verify
    }

    @Command(name = "sign", description = "Sign plugin jars with a private key, into <jar>.sig beside each.")
    int sign(
            @Option(names = "--key", required = true, description = "The private key that keygen wrote.") Path key,
            @Parameters(paramLabel = "JAR", arity = "1..*") Path[] jars)
            throws Exception {
        String privateKey = Files.readString(key).strip();
        for (Path jar : jars) {
            String signature = PluginSignature.sign(Files.readAllBytes(jar), privateKey);
            Files.writeString(jar.resolveSibling(jar.getFileName() + ".sig"), signature);
        }
        return 0;
    }

    @Command(name = "keygen", description = "Make an Ed25519 key for signing plugins; prints the public half.")
    int keygen(@Parameters(paramLabel = "FILE", description = "Where the private key goes.") Path file)
            throws Exception {
        PluginSignature.Keys keys = PluginSignature.keygen();
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, keys.privateKey());
        CONSOLE.say(keys.publicKey());
        return 0;
    }

    private Configuration configuration() {
        return Configuration.read(file(), System::getProperty);
    }

    private Path file() {
        Path named = config;
        if (named == null) {
            return Path.of(System.getProperty("uko.home", ""), "config", "uko.yaml");
        }
        if (!Files.exists(named)) {
            throw new CommandLine.ParameterException(
                    new CommandLine(this),
                    "There is no configuration file " + named + ". Give the right one with --config.");
        }
        return named;
    }

    private interface OnDatabase {
        int run(DatabaseUri owner) throws Exception;
    }

    /** Runs against the external database, the embedded one of a running node, or one that is started for it. */
    private int onDatabase(OnDatabase work) throws Exception {
        Configuration configuration = configuration();
        if (configuration.database() != null) {
            return work.run(configuration.database());
        }
        try (EmbeddedPostgres embedded = EmbeddedPostgres.start(configuration.data(), CONSOLE::say)) {
            return work.run(DatabaseUri.parse(embedded.uri().withPassword()));
        } catch (EmbeddedPostgresException failure) {
            Optional<PostgresUri> running = EmbeddedPostgres.running(configuration.data());
            if (!failure.code().equals("data-folder-in-use") || running.isEmpty()) {
                throw failure;
            }
            return work.run(DatabaseUri.parse(running.get().withPassword()));
        }
    }

    private static Connection connect(DatabaseUri uri) throws SQLException {
        return DriverManager.getConnection(uri.jdbc(), uri.user(), uri.password());
    }

    /** Answers the failure, or the cause of it, whose message an operator is to read. */
    private static @Nullable Throwable operable(Throwable failure) {
        for (Throwable at = failure; at != null; at = at.getCause()) {
            switch (at) {
                case Operable known -> {
                    return at;
                }
                case UnsafeDatabase known -> {
                    return known;
                }
                case EmbeddedPostgresException known -> {
                    return known;
                }
                case BackupException known -> {
                    return known;
                }
                case java.net.BindException taken -> {
                    return new IllegalStateException("The port is taken by another program. Stop that one, or choose"
                            + " another with -Duko.http.port=…");
                }
                case SQLException refused -> {
                    String sentence = DatabaseRefusal.sentence(refused);
                    if (sentence != null) {
                        return new IllegalStateException(sentence);
                    }
                }
                default -> {}
            }
        }
        return null;
    }
}
