package uko.storage.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * As whom the server's programs run. PostgreSQL refuses root; so for root they run in a user namespace of their own,
 * where nobody is root, or as the plain user nobody, or as whoever owns an existing cluster.
 *
 * @param prefix the words before each command
 * @param owner the user to whom files must be given, or -1
 * @param group the group of that user
 */
record Account(List<String> prefix, int owner, int group) {

    private static final int NOBODY = 65534;
    private static final Duration LIMIT = Duration.ofSeconds(10);

    static Account of(Path cluster) throws IOException {
        if (!"root".equals(System.getProperty("user.name"))) {
            return new Account(List.of(), -1, -1);
        }
        if (Files.exists(cluster) && number(cluster, "unix:uid") != 0) {
            return user(number(cluster, "unix:uid"), number(cluster, "unix:gid"));
        }
        var namespace = List.of("unshare", "-U", "--");
        return works(namespace) ? new Account(namespace, -1, -1) : user(NOBODY, NOBODY);
    }

    static Account user(int uid, int gid) {
        var prefix = List.of("setpriv", "--reuid=" + uid, "--regid=" + gid, "--clear-groups", "--");
        if (!works(prefix)) {
            throw new EmbeddedPostgresException("root-refused");
        }
        return new Account(prefix, uid, gid);
    }

    private static boolean works(List<String> prefix) {
        try {
            return Command.run(joined(prefix, List.of("true")), LIMIT).succeeded();
        } catch (IOException absent) {
            return false;
        }
    }

    private static int number(Path path, String attribute) throws IOException {
        return (int) Files.getAttribute(path, attribute);
    }

    Command run(List<String> words, Duration limit) throws IOException {
        return Command.run(joined(prefix, words), limit);
    }

    /** Gives a file or folder to the account, itself alone. */
    Path give(Path path) throws IOException {
        if (owner >= 0) {
            Files.setAttribute(path, "unix:uid", owner);
            Files.setAttribute(path, "unix:gid", group);
        }
        return path;
    }

    /** Refuses a folder that the account can't reach: one of its parents is closed to it. */
    void requireReach(Path folder) throws IOException {
        if (owner >= 0 && !run(List.of("test", "-x", folder.toString()), LIMIT).succeeded()) {
            throw new EmbeddedPostgresException("data-folder-closed", folder);
        }
    }

    private static List<String> joined(List<String> prefix, List<String> words) {
        var all = new ArrayList<>(prefix);
        all.addAll(words);
        return all;
    }
}
