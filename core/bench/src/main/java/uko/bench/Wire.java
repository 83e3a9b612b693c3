package uko.bench;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A keep-alive connection to the loopback that does no more than it must: the processors belong to the servers. */
final class Wire implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 60_000;

    private final Socket socket;
    private final InputStream in;
    private byte[] bytes = new byte[64 * 1024];
    private int from;
    private int to;

    Wire(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(PATIENCE_MILLIS);
        in = socket.getInputStream();
    }

    /** An answer: its head as it came, its body as it was meant. */
    record Answer(int status, String head, byte[] body) {

        /** The value of a header, empty where there is none. */
        String header(String name) {
            return head.lines()
                    .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
                    .map(line -> line.substring(name.length() + 1).strip())
                    .findFirst()
                    .orElse("");
        }

        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }
    }

    Answer ask(byte[] request) throws IOException {
        socket.getOutputStream().write(request);
        from = 0;
        to = 0;
        String head = head();
        int status = Integer.parseInt(head.substring(9, 12));
        return new Answer(status, head, body(status, head));
    }

    private byte[] body(int status, String head) throws IOException {
        if (status == 304 || status == 204) {
            return new byte[0];
        }
        Answer answer = new Answer(status, head, new byte[0]);
        String length = answer.header("content-length");
        return length.isEmpty() ? chunks() : take(Integer.parseInt(length));
    }

    private String head() throws IOException {
        int end = lineEnd();
        while (bytes[end] != '\r' || end - from < 2 || bytes[end - 1] != '\n') {
            end = lineEnd(end + 2);
        }
        String head = new String(bytes, from, end - from, StandardCharsets.ISO_8859_1);
        from = end + 2;
        return head;
    }

    private byte[] chunks() throws IOException {
        byte[] all = new byte[0];
        while (true) {
            int end = lineEnd();
            int size = Integer.parseInt(new String(bytes, from, end - from, StandardCharsets.ISO_8859_1), 16);
            from = end + 2;
            byte[] chunk = take(size + 2);
            if (size == 0) {
                return all;
            }
            all = Arrays.copyOf(all, all.length + size);
            System.arraycopy(chunk, 0, all, all.length - size, size);
        }
    }

    private int lineEnd() throws IOException {
        return lineEnd(from);
    }

    /** Where the line that begins there ends: at its CR. */
    private int lineEnd(int begin) throws IOException {
        for (int at = begin; ; at++) {
            while (at + 1 >= to) {
                more();
            }
            if (bytes[at] == '\r' && bytes[at + 1] == '\n') {
                return at;
            }
        }
    }

    private byte[] take(int length) throws IOException {
        while (to - from < length) {
            more();
        }
        byte[] taken = Arrays.copyOfRange(bytes, from, from + length);
        from += length;
        return taken;
    }

    private void more() throws IOException {
        if (to == bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * bytes.length);
        }
        int read = in.read(bytes, to, bytes.length - to);
        if (read < 0) {
            throw new EOFException("The server closed the connection.");
        }
        to += read;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
