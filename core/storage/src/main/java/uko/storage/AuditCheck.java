package uko.storage;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;

/**
 * Follows the hash chain of the audit from its beginning, outside of the database that wrote it. Finds a row that was
 * changed, removed or put in, and a seal that was; a cut end is found by comparing the last hash with one that was
 * noted elsewhere, as in the log.
 */
public final class AuditCheck {

    private static final String ROWS = """
        select s.number, s.rows, s.hash, a.id, uko.audit_words(a) as words
          from uko.audit_seal s left join uko.audit a on a.seal = s.number order by s.number, a.id\
        """;
    private static final String UNDER_NO_SEAL = """
        select a.id, a.seal from uko.audit a where a.seal is not null
           and not exists (select from uko.audit_seal s where s.number = a.seal) order by a.id limit 1\
        """;

    /**
     * What was found.
     *
     * @param fault one sentence, empty when the chain holds
     * @param last the hash of the last seal, in hexadecimal
     */
    public record Result(long seals, long rows, String fault, String last) {}

    private long seals;
    private long rows;
    private long rowsOfSeal;
    private long expectedRows;
    private byte[] before = new byte[0];
    private byte[] sealed = new byte[0];
    private MessageDigest digest = sha256();

    private AuditCheck() {}

    /** Checks with a connection of the role {@code uko_backup}; streams, whatever the length of the chain. */
    public static Result of(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.setFetchSize(5_000);
            Result followed = follow(statement);
            return followed.fault().isEmpty() ? withoutStrangers(statement, followed) : followed;
        } finally {
            connection.rollback();
        }
    }

    private static Result follow(Statement statement) throws SQLException {
        try (ResultSet answer = statement.executeQuery(ROWS)) {
            return new AuditCheck().follow(answer);
        }
    }

    /** A row under a seal that was never set is met by nobody who goes from seal to seal. */
    private static Result withoutStrangers(Statement statement, Result followed) throws SQLException {
        try (ResultSet stranger = statement.executeQuery(UNDER_NO_SEAL)) {
            if (!stranger.next()) {
                return followed;
            }
            String fault = "Row %d stands under seal %d, which does not exist."
                    .formatted(stranger.getLong("id"), stranger.getLong("seal"));
            return new Result(followed.seals(), followed.rows(), fault, followed.last());
        }
    }

    private Result follow(ResultSet answer) throws SQLException {
        long number = 0;
        while (answer.next()) {
            if (answer.getLong("number") != number) {
                if (number > 0 && !holds()) {
                    return broken(number);
                }
                if (answer.getLong("number") != number + 1) {
                    return new Result(seals, rows, "Seal %d is missing.".formatted(number + 1), last());
                }
                number = begin(answer);
            }
            add(answer.getString("words"));
        }
        return number == 0 || holds() ? new Result(seals, rows, "", last()) : broken(number);
    }

    private long begin(ResultSet answer) throws SQLException {
        seals++;
        rowsOfSeal = 0;
        expectedRows = answer.getLong("rows");
        sealed = answer.getBytes("hash");
        digest = sha256();
        digest.update(before);
        return answer.getLong("number");
    }

    private void add(@org.jspecify.annotations.Nullable String words) {
        if (words != null) {
            if (rowsOfSeal++ > 0) {
                digest.update((byte) 0x1e);
            }
            rows++;
            digest.update(words.getBytes(StandardCharsets.UTF_8));
        }
    }

    private boolean holds() {
        before = digest.digest();
        return rowsOfSeal == expectedRows && MessageDigest.isEqual(before, sealed);
    }

    private Result broken(long number) {
        String fault =
                "Seal %d does not hold: it was set over %d rows, and %d rows stand under it now, or their words differ."
                        .formatted(number, expectedRows, rowsOfSeal);
        return new Result(seals, rows, fault, last());
    }

    private String last() {
        return HexFormat.of().formatHex(sealed);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every JDK", e);
        }
    }
}
