package uko.server.configuration;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import uko.storage.DatabaseUri;
import uko.storage.StorageSettings;

/**
 * All settings of a node. {@code config/uko.yaml} documents every key; a test compares the two.
 *
 * @param database the owner's URI, or null for the embedded PostgreSQL in {@code data}
 */
public record Configuration(
        Http http,
        @Nullable DatabaseUri database,
        Path data,
        StorageSettings storage,
        SignIn signIn,
        Mail mail,
        Plugins plugins) {

    /**
     * How the node listens.
     *
     * @param origin the address that people use, without a slash at its end
     * @param secure whether that address is https, so that cookies are for https alone
     */
    public record Http(
            String host,
            int port,
            String origin,
            boolean secure,
            int bodyLimit,
            Duration idle,
            Duration request,
            Duration drain,
            int managementPort) {}

    /** Sessions and passwords. */
    public record SignIn(Duration lifetime, Duration idle, int hashing, int memoryMegabytes) {}

    /**
     * How notices are mailed.
     *
     * @param host the SMTP server; empty where nothing is mailed
     * @param security {@code starttls}, {@code tls} or {@code none}
     * @param user empty where the server wants no name
     * @param pause after the first notice, so that several go in one letter
     */
    public record Mail(
            String host, int port, String security, String user, String password, String from, Duration pause) {}

    /**
     * Where plugins lie and how they are watched.
     *
     * @param development folders of plugin modules that are read from {@code target/classes} and reloaded on change
     * @param keys the folder of public keys, {@code *.key}, whose signatures are trusted
     */
    public record Plugins(
            Path folder,
            List<Path> development,
            boolean signatureRequired,
            Path keys,
            Duration deadline,
            Duration patience,
            int concurrency) {}

    /**
     * Reads and checks everything at once.
     *
     * @param file absent means all defaults
     * @throws ConfigurationException with a line for each problem
     */
    public static Configuration read(Path file, Function<String, @Nullable String> properties) {
        Map<String, Entries.Entry> entries = Files.exists(file) ? YamlFile.read(file) : Map.of();
        Entries read = new Entries(file, entries, properties);
        Configuration configuration = new Configuration(
                http(read),
                database(read),
                read.path("data", "data"),
                storage(read),
                signIn(read),
                mail(read),
                plugins(read));
        read.check();
        return configuration;
    }

    private static Http http(Entries read) {
        int port = read.number("http.port", 8080, 0, 65535);
        String origin = read.text("http.origin", "http://localhost:" + port);
        requireOrigin(read, origin);
        return new Http(
                read.text("http.host", "0.0.0.0"),
                port,
                origin,
                origin.startsWith("https:"),
                read.number("http.body-limit-megabytes", 25, 1, 1024) * 1024 * 1024,
                seconds(read, "http.idle-seconds", 60),
                seconds(read, "http.request-seconds", 60),
                seconds(read, "http.drain-seconds", 10),
                read.number("http.management-port", 0, 0, 65535));
    }

    private static void requireOrigin(Entries read, String origin) {
        if (!isOrigin(origin)) {
            read.problem("http.origin", "must be like https://uko.example.ru, without a path, and is '" + origin + "'");
        }
    }

    private static boolean isOrigin(String origin) {
        try {
            return origin.matches("https?://[^/?#\\s]+") && new URI(origin).getHost() != null;
        } catch (URISyntaxException malformed) {
            return false;
        }
    }

    private static @Nullable DatabaseUri database(Entries read) {
        String uri = read.text("database", "");
        try {
            return uri.isEmpty() ? null : DatabaseUri.parse(uri);
        } catch (IllegalArgumentException e) {
            read.problem("database", "can't be used: " + e.getMessage());
            return null;
        }
    }

    private static StorageSettings storage(Entries read) {
        StorageSettings defaults = StorageSettings.DEFAULTS;
        return new StorageSettings(
                read.number("storage.connections", defaults.connections(), 2, 500),
                read.number("storage.waiting", defaults.waiting(), 1, 10_000),
                read.number("storage.connection-wait-seconds", defaults.connectionWaitSeconds(), 1, 60),
                read.number("storage.statement-seconds", 5, 1, 300) + "s",
                read.number("storage.file-limit-megabytes", 20, 1, 1024) * 1024L * 1024,
                java.util.Set.copyOf(read.list("storage.file-types", String.join(",", defaults.fileTypes()))));
    }

    private static SignIn signIn(Entries read) {
        return new SignIn(
                Duration.ofHours(read.number("sign-in.session-hours", 12, 1, 720)),
                Duration.ofMinutes(read.number("sign-in.idle-minutes", 60, 1, 1440)),
                read.number("sign-in.passwords-at-once", 2, 1, 64),
                read.number("sign-in.password-memory-megabytes", 19, 8, 1024));
    }

    private static Mail mail(Entries read) {
        Mail mail = new Mail(
                read.text("mail.host", ""),
                read.number("mail.port", 587, 1, 65535),
                read.choice("mail.security", "starttls", List.of("starttls", "tls", "none")),
                read.text("mail.user", ""),
                read.text("mail.password", ""),
                read.text("mail.from", ""),
                Duration.ofSeconds(read.number("mail.pause-seconds", 60, 0, 3_600)));
        if (!mail.host().isEmpty() && !mail.from().contains("@")) {
            read.problem("mail.from", "must be the address that letters come from, and is '" + mail.from() + "'");
        }
        return mail;
    }

    private static Plugins plugins(Entries read) {
        return new Plugins(
                read.path("plugins.folder", "plugins"),
                read.list("plugins.development", "").stream().map(Path::of).toList(),
                read.choice("plugins.signatures", "required", List.of("required", "optional"))
                        .equals("required"),
                read.path("plugins.keys", "config/keys"),
                seconds(read, "plugins.deadline-seconds", 5),
                seconds(read, "plugins.action-deadline-seconds", 30),
                read.number("plugins.concurrency", 16, 1, 1_000));
    }

    private static Duration seconds(Entries read, String key, int otherwise) {
        return Duration.ofSeconds(read.number(key, otherwise, 1, 3_600));
    }
}
