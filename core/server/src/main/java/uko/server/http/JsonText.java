package uko.server.http;

import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;

/** Writes UTF-8 as a JSON string (RFC 8259) without decoding it: what must be escaped is ASCII. */
final class JsonText {

    private JsonText() {}

    static void append(Buffer buffer, byte[] utf8) {
        buffer.appendByte((byte) '"');
        int written = 0;
        for (int at = 0; at < utf8.length; at++) {
            byte character = utf8[at];
            if (character == '"' || character == '\\' || (character >= 0 && character < ' ')) {
                buffer.appendBytes(utf8, written, at - written).appendBytes(escaped(character));
                written = at + 1;
            }
        }
        buffer.appendBytes(utf8, written, utf8.length - written).appendByte((byte) '"');
    }

    private static byte[] escaped(byte character) {
        return switch (character) {
            case '"' -> new byte[] {'\\', '"'};
            case '\\' -> new byte[] {'\\', '\\'};
            case '\n' -> new byte[] {'\\', 'n'};
            default -> "\\u%04x".formatted(character).getBytes(StandardCharsets.US_ASCII);
        };
    }
}
