package uko.storage.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;

/** A random password in a file of mode 0600. */
record Secret(String text) {

    /** Reads the secret or makes one, which only a cluster that does not exist yet can still learn. */
    static Secret keptIn(Path file, boolean clusterExists) throws IOException {
        if (Files.exists(file)) {
            return new Secret(Files.readString(file).strip());
        }
        if (clusterExists) {
            throw new EmbeddedPostgresException("password-lost", file);
        }
        var secret = new Secret(random());
        DataFolder.write(file, secret.text() + "\n");
        return secret;
    }

    private static String random() {
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @Override
    public String toString() {
        return "Secret[…]";
    }
}
