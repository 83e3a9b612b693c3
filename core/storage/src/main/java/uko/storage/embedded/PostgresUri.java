package uko.storage.embedded;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Properties;

/**
 * Where a running PostgreSQL listens and as whom to enter.
 *
 * @param host the loopback address
 * @param socketFolder the folder of the unix socket, for drivers that can use it
 */
public record PostgresUri(String host, int port, Path socketFolder, String user, String password, String database) {

    PostgresUri as(String otherUser, String otherPassword) {
        return new PostgresUri(host, port, socketFolder, otherUser, otherPassword, database);
    }

    public PostgresUri in(String otherDatabase) {
        return new PostgresUri(host, port, socketFolder, user, password, otherDatabase);
    }

    /** The JDBC address without a secret: user and password go apart, see {@link #credentials}. */
    public String jdbc() {
        return "jdbc:postgresql://%s:%d/%s".formatted(host, port, database);
    }

    public Properties credentials() {
        var credentials = new Properties();
        credentials.setProperty("user", user);
        credentials.setProperty("password", password);
        return credentials;
    }

    /**
     * The whole address with its password, as a second node takes it in its configuration. It asks for no encryption:
     * none is offered on the loopback, and the driver, refused, would leave that connection open and make another.
     */
    public String withPassword() {
        return "postgresql://%s:%s@%s:%d/%s?sslmode=disable"
                .formatted(user, URLEncoder.encode(password, StandardCharsets.UTF_8), host, port, database);
    }

    /** Without the password: this is what logs see. */
    @Override
    public String toString() {
        return "postgresql://%s@%s:%d/%s".formatted(user, host, port, database);
    }
}
