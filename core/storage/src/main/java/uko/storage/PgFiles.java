package uko.storage;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.apache.tika.Tika;
import uko.spi.portlet.PortletException;
import uko.spi.storage.Database;
import uko.spi.storage.Files;
import uko.spi.storage.Writes;

/** Files in pieces, under the hash of their bytes. */
final class PgFiles implements Files {

    static final int PIECE = 256 * 1024;

    private static final String ADD_PIECE = "insert into uko.file_piece (hash, number, content) values ($1, $2, $3)";
    private static final String NAME_PIECES = "update uko.file_piece set hash = $2 where hash = $1";
    private static final String DROP_PIECES = "delete from uko.file_piece where hash = $1";
    private static final String KEEP =
            "insert into uko.file (hash, type, size) values ($1, $2, $3) on conflict (centre_id, hash) do nothing";
    private static final String IS_KEPT = "select hash from uko.file where hash = $1";

    private final Database database;
    private final long limit;
    private final Set<String> types;

    PgFiles(Database database, long limit, Set<String> types) {
        this.database = database;
        this.limit = limit;
        this.types = types;
    }

    @Override
    public String keep(Writes writes, String type, InputStream content) {
        // The hash is known at the end only, so the pieces wait under a name of their own.
        String draft = "draft " + UUID.randomUUID();
        try {
            Kept kept = addPieces(writes, draft, type, content);
            boolean isNew = writes.execute(KEEP, kept.hash, type, kept.size) == 1;
            writes.execute(
                    isNew ? NAME_PIECES : DROP_PIECES, isNew ? new Object[] {draft, kept.hash} : new Object[] {draft});
            return kept.hash;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Kept addPieces(Writes writes, String draft, String type, InputStream content) throws IOException {
        MessageDigest digest = sha256();
        long size = 0;
        for (int number = 0; ; number++) {
            byte[] piece = content.readNBytes(PIECE);
            if (number == 0) {
                requirePermitted(type, piece);
            }
            if (piece.length == 0) {
                return new Kept(HexFormat.of().formatHex(digest.digest()), size);
            }
            size += piece.length;
            if (size > limit) {
                throw PortletException.badInput("file-too-large", limit / (1024 * 1024));
            }
            digest.update(piece);
            writes.execute(ADD_PIECE, draft, number, piece);
        }
    }

    private void requirePermitted(String type, byte[] beginning) {
        if (!types.contains(type)) {
            throw PortletException.badInput("file-type-refused", type);
        }
        String seen = new Tika().detect(beginning);
        // A text bears no mark, and one in an old code page looks like nothing known; all else must be what it says.
        boolean text = isText(type) && (seen.equals("text/plain") || seen.equals("application/octet-stream"));
        if (!seen.equals(type) && !text) {
            throw PortletException.badInput("file-type-refused", seen);
        }
    }

    private static boolean isText(String type) {
        return type.startsWith("text/") || type.equals("application/json");
    }

    @Override
    public Optional<InputStream> open(String hash) {
        return database.find(IS_KEPT, row -> row.text("hash"), hash)
                .map(kept -> new PieceStream(database, CallScope.current(), kept));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every JDK", e);
        }
    }

    private record Kept(String hash, long size) {}
}
