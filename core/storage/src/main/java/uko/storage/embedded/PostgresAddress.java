package uko.storage.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.regex.Pattern;

/** The two doors of a server: a port on the loopback, and a unix socket. */
record PostgresAddress(int port, Path socketFolder) {

    static final String LOOPBACK = "127.0.0.1";
    // sockaddr_un holds 108 bytes with the final zero; the file is called .s.PGSQL.<port>
    private static final int SOCKET_PATH_LIMIT = 107 - "/.s.PGSQL.65535".length();
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9/._-]+");

    /** The former port if it is still free, so that a second node's address holds; else one that the system offers. */
    static int port(int wanted, Path remembered) throws IOException {
        if (wanted > 0) {
            if (!isFree(wanted)) {
                throw new EmbeddedPostgresException("port-taken", wanted);
            }
            return wanted;
        }
        if (Files.exists(remembered)) {
            String former = Files.readString(remembered).strip();
            if (former.matches("\\d{1,5}") && isFree(Integer.parseInt(former))) {
                return Integer.parseInt(former);
            }
        }
        return offered();
    }

    static int offered() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getByName(LOOPBACK))) {
            return socket.getLocalPort();
        }
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(LOOPBACK, port));
            return true;
        } catch (IOException | IllegalArgumentException taken) {
            return false;
        }
    }

    /** A folder beside the data, or a short one where that path is too long or too odd for a socket. */
    static Path socketFolder(Path postgres) throws IOException {
        String path = postgres.resolve("socket").toString();
        boolean fits = path.getBytes(StandardCharsets.UTF_8).length <= SOCKET_PATH_LIMIT
                && PLAIN.matcher(path).matches();
        var ours = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
        if (!fits) {
            return Files.createTempDirectory("uko-postgres-", ours);
        }
        Path folder = Path.of(path);
        return Files.isDirectory(folder) ? folder : Files.createDirectory(folder, ours);
    }
}
