package uko.storage;

import io.vertx.core.net.ClientSSLOptions;
import io.vertx.core.net.TrustOptions;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.SslMode;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import java.util.Map;
import javax.net.ssl.TrustManagerFactory;

/**
 * Where PostgreSQL is and who owns the database: {@code postgresql://owner:password@host:5432/uko}, with
 * {@code ?sslmode=verify-full} where the server asks for it.
 *
 * @param user the owner of the database, with CREATEROLE, no superuser
 */
public record DatabaseUri(String host, int port, String database, String user, String password, String sslMode) {

    private static final String FORM = "it must have the form postgresql://owner:password@host:port/database";
    private static final List<String> SSL_MODES = List.of("disable", "prefer", "require", "verify-ca", "verify-full");

    /**
     * Reads a URI.
     *
     * @throws IllegalArgumentException with one sentence that says what is wrong with it, never the password
     */
    public static DatabaseUri parse(String text) {
        URI uri = uri(text);
        String[] who = uri.getRawUserInfo() == null
                ? new String[0]
                : uri.getRawUserInfo().split(":", 2);
        if (!"postgresql".equals(uri.getScheme())
                || uri.getHost() == null
                || who.length != 2
                || uri.getPath().length() < 2) {
            throw new IllegalArgumentException(FORM);
        }
        int port = uri.getPort() < 0 ? 5432 : uri.getPort();
        return new DatabaseUri(
                uri.getHost(), port, uri.getPath().substring(1), decoded(who[0]), decoded(who[1]), sslMode(uri));
    }

    // The cause is left out: it quotes the text, and the password with it.
    private static URI uri(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException malformed) {
            throw new IllegalArgumentException(FORM + " It holds a character that must be percent-encoded.");
        }
    }

    private static String sslMode(URI uri) {
        for (String setting : String.valueOf(uri.getQuery()).split("&")) {
            if (setting.startsWith("sslmode=")) {
                return requireSslMode(setting.substring("sslmode=".length()));
            }
        }
        return "prefer";
    }

    private static String requireSslMode(String mode) {
        if (!SSL_MODES.contains(mode)) {
            throw new IllegalArgumentException("sslmode must be one of " + String.join(", ", SSL_MODES));
        }
        return mode;
    }

    private static String decoded(String part) {
        return URLDecoder.decode(part, StandardCharsets.UTF_8);
    }

    /** Answers the same database for another role. */
    public DatabaseUri as(String role, String itsPassword) {
        return new DatabaseUri(host, port, database, role, itsPassword, sslMode);
    }

    /** Answers another database of the same server and role. */
    public DatabaseUri at(String otherDatabase) {
        return new DatabaseUri(host, port, otherDatabase, user, password, sslMode);
    }

    public String jdbc() {
        // By itself the driver asks for a file root.crt of the account that runs it.
        String trust = isVerified() ? "&sslfactory=org.postgresql.ssl.DefaultJavaSSLFactory" : "";
        return "jdbc:postgresql://" + host + ":" + port + "/" + database + "?sslmode=" + sslMode + trust;
    }

    PgConnectOptions options() {
        PgConnectOptions options = new PgConnectOptions();
        if (!sslMode.equals("disable")) {
            options.setSslOptions(ssl());
        }
        return options.setHost(host)
                .setPort(port)
                .setDatabase(database)
                .setUser(user)
                .setPassword(password)
                .setSslMode(SslMode.of(sslMode))
                .setCachePreparedStatements(true)
                .setPreparedStatementCacheMaxSize(512)
                .setProperties(Map.of("application_name", "uko", "TimeZone", "UTC"));
    }

    /** Trusts what the JDK trusts, or, where only encryption is asked for, whoever answers. */
    private ClientSSLOptions ssl() {
        ClientSSLOptions ssl =
                new ClientSSLOptions().setHostnameVerificationAlgorithm(sslMode.equals("verify-full") ? "HTTPS" : "");
        return isVerified() ? ssl.setTrustOptions(trustOfTheJdk()) : ssl.setTrustAll(true);
    }

    private boolean isVerified() {
        return sslMode.startsWith("verify");
    }

    /** Of its own cacerts, or of the file that {@code javax.net.ssl.trustStore} names. */
    private static TrustOptions trustOfTheJdk() {
        try {
            var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init((KeyStore) null);
            return TrustOptions.wrap(trust.getTrustManagers()[0]);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The certificates that this JDK trusts can't be read", e);
        }
    }

    /** The whole address, as a configuration takes it. */
    public String withPassword() {
        return "postgresql://" + encoded(user) + ":" + encoded(password) + "@" + host + ":" + port + "/" + database
                + "?sslmode=" + sslMode;
    }

    private static String encoded(String part) {
        return URLEncoder.encode(part, StandardCharsets.UTF_8);
    }

    /** Without the password, for logs. */
    @Override
    public String toString() {
        return "postgresql://" + user + "@" + host + ":" + port + "/" + database;
    }
}
