package uko.storage;

import java.io.InputStream;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uko.spi.storage.Database;

/** Reads a kept file piece by piece, one round trip each, so that a node never holds more than a piece of it. */
final class PieceStream extends InputStream {

    private static final String PIECE = "select content from uko.file_piece where hash = $1 and number = $2";

    private final Database database;
    private final CallScope scope;
    private final String hash;
    private byte[] piece = new byte[0];
    private int at;
    private int next;
    private boolean ended;

    PieceStream(Database database, CallScope scope, String hash) {
        this.database = database;
        this.scope = scope;
        this.hash = hash;
    }

    @Override
    public int read() {
        return fill() ? piece[at++] & 0xff : -1;
    }

    @Override
    public int read(byte @Nullable [] into, int offset, int length) {
        Objects.checkFromIndexSize(offset, length, Objects.requireNonNull(into).length);
        if (length == 0) {
            return 0;
        }
        if (!fill()) {
            return -1;
        }
        int many = Math.min(length, piece.length - at);
        System.arraycopy(piece, at, into, offset, many);
        at += many;
        return many;
    }

    private boolean fill() {
        if (at == piece.length && !ended) {
            piece = ScopedValue.where(CallScope.CURRENT, scope)
                    .call(() -> database.find(PIECE, row -> row.bytes("content"), hash, next++))
                    .orElse(new byte[0]);
            at = 0;
            ended = piece.length < PgFiles.PIECE;
        }
        return at < piece.length;
    }
}
