package uko.storage;

import java.util.Set;

/**
 * What an operator may set; the configuration documents each.
 *
 * @param connections how many a node opens at the most
 * @param waiting how many requests may wait for one; more are answered 503 at once
 * @param connectionWaitSeconds how long each waits
 * @param statementTimeout as PostgreSQL writes it: {@code 5s}
 * @param fileLimit the size of one file, in bytes
 * @param fileTypes the media types that may be kept
 */
public record StorageSettings(
        int connections,
        int waiting,
        int connectionWaitSeconds,
        String statementTimeout,
        long fileLimit,
        Set<String> fileTypes) {

    public static final StorageSettings DEFAULTS = new StorageSettings(
            10,
            200,
            2,
            "5s",
            20L * 1024 * 1024,
            Set.of("application/pdf", "application/json", "image/png", "image/jpeg", "text/csv"));

    public StorageSettings {
        fileTypes = Set.copyOf(fileTypes);
    }
}
