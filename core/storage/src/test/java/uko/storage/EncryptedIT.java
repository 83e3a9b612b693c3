package uko.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Vertx;
import io.vertx.pgclient.PgConnection;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uko.storage.embedded.EmbeddedPostgres;
import uko.storage.embedded.LentCluster;

/** Both drivers keep the words of the operator guide about {@code sslmode}, with a real server that has a certificate. */
class EncryptedIT {

    private static final char[] WORD = "changeit".toCharArray();
    private static final String ENCRYPTED = "select ssl from pg_stat_ssl where pid = pg_backend_pid()";

    @Test
    void whoAsksForEncryptionGetsItAndWhoVerifiesIsNotDeceived(@TempDir Path data) throws Exception {
        LentCluster.to(data);
        Path trusted = encrypt(data);
        Vertx vertx = Vertx.vertx();
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(data, line -> {})) {
            DatabaseUri uri = DatabaseUri.parse(postgres.uri().withPassword());
            assertThat(uri.sslMode()).as("the embedded one is asked for none").isEqualTo("disable");
            for (String mode : List.of("prefer", "require")) {
                assertThat(encrypted(vertx, asking(uri, mode))).as(mode).containsExactly(true, true);
            }
            assertThat(encrypted(vertx, asking(uri, "disable"))).containsExactly(false, false);
            assertThatThrownBy(() -> byVertx(vertx, asking(uri, "verify-full")))
                    .hasMessageContaining("SSL handshake failed");
            System.setProperty("javax.net.ssl.trustStore", trusted.toString());
            System.setProperty("javax.net.ssl.trustStorePassword", String.valueOf(WORD));
            for (String mode : List.of("verify-ca", "verify-full")) {
                assertThat(encrypted(vertx, asking(uri, mode))).as(mode).containsExactly(true, true);
            }
            DatabaseUri byName =
                    new DatabaseUri("localhost", uri.port(), uri.database(), uri.user(), uri.password(), "verify-full");
            assertThatThrownBy(() -> byVertx(vertx, byName)).hasMessageContaining("SSL handshake failed");
            assertThatThrownBy(() -> byJdbc(byName)).hasStackTraceContaining("localhost");
            assertThat(encrypted(vertx, asking(byName, "verify-ca"))).containsExactly(true, true);
        } finally {
            System.clearProperty("javax.net.ssl.trustStore");
            System.clearProperty("javax.net.ssl.trustStorePassword");
            vertx.close().await();
        }
    }

    private static DatabaseUri asking(DatabaseUri uri, String mode) {
        return new DatabaseUri(uri.host(), uri.port(), uri.database(), uri.user(), uri.password(), mode);
    }

    private static List<Boolean> encrypted(Vertx vertx, DatabaseUri uri) throws SQLException {
        return List.of(byVertx(vertx, uri), byJdbc(uri));
    }

    private static boolean byVertx(Vertx vertx, DatabaseUri uri) {
        PgConnection connection = PgConnection.connect(vertx, uri.options()).await();
        try {
            return connection
                    .query(ENCRYPTED)
                    .execute()
                    .await()
                    .iterator()
                    .next()
                    .getBoolean(0);
        } finally {
            connection.close().await();
        }
    }

    private static boolean byJdbc(DatabaseUri uri) throws SQLException {
        try (var connection = DriverManager.getConnection(uri.jdbc(), uri.user(), uri.password());
                var rows = connection.createStatement().executeQuery(ENCRYPTED)) {
            rows.next();
            return rows.getBoolean(1);
        }
    }

    /** Gives the stopped server a certificate for 127.0.0.1; answers a store of certificates that trusts it. */
    private static Path encrypt(Path data) throws Exception {
        Path store = data.resolve("server.p12");
        Process made = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-keyalg",
                        "EC",
                        "-alias",
                        "server",
                        "-dname",
                        "CN=uko",
                        "-validity",
                        "2",
                        "-ext",
                        "san=ip:127.0.0.1",
                        "-storepass",
                        String.valueOf(WORD),
                        "-keystore",
                        store.toString())
                .inheritIO()
                .start();
        assertThat(made.waitFor()).isZero();
        KeyStore keys = read(store);
        Certificate certificate = keys.getCertificate("server");
        Path cluster = data.resolve("postgres").resolve("18");
        putPem(cluster, "server.key", "PRIVATE KEY", keys.getKey("server", WORD).getEncoded());
        putPem(cluster, "server.crt", "CERTIFICATE", certificate.getEncoded());
        Files.writeString(cluster.resolve("postgresql.conf"), "\nssl = on\n", StandardOpenOption.APPEND);
        return trusting(data.resolve("trusted.p12"), certificate);
    }

    private static KeyStore read(Path store) throws GeneralSecurityException, IOException {
        try (InputStream in = Files.newInputStream(store)) {
            KeyStore keys = KeyStore.getInstance("PKCS12");
            keys.load(in, WORD);
            return keys;
        }
    }

    /** The file is the account's that runs the server, as its other files are. */
    private static void putPem(Path cluster, String name, String kind, byte[] content) throws IOException {
        String text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content);
        Path file = cluster.resolve(name);
        Files.writeString(file, "-----BEGIN %1$s-----\n%2$s\n-----END %1$s-----\n".formatted(kind, text));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        Files.setOwner(file, Files.getOwner(cluster.resolve("PG_VERSION")));
    }

    private static Path trusting(Path file, Certificate certificate) throws GeneralSecurityException, IOException {
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("server", certificate);
        try (var out = Files.newOutputStream(file)) {
            trusted.store(out, WORD);
        }
        return file;
    }
}
