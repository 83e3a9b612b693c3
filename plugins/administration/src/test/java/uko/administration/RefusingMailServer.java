package uko.administration;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A mail server that knows nobody, and quotes whom it does not know, as those of the field do. */
record RefusingMailServer(ServerSocket socket) implements AutoCloseable {

    static RefusingMailServer on(int port) throws IOException {
        var server = new RefusingMailServer(new ServerSocket(port, 5, InetAddress.getByName("localhost")));
        Thread.ofVirtual().start(server::serve);
        return server;
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket client = socket.accept()) {
                converse(client);
            } catch (IOException over) {
                // The client went away, or the server is closed.
            }
        }
    }

    private static void converse(Socket client) throws IOException {
        var asked = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
        var answers = new PrintWriter(client.getOutputStream(), true, StandardCharsets.US_ASCII);
        answers.print("220 mail.example\r\n");
        answers.flush();
        for (String line = asked.readLine(); line != null; line = asked.readLine()) {
            boolean address = line.startsWith("RCPT TO:");
            answers.print(address ? "550 5.1.1 " + line.substring(8) + ": no such mailbox\r\n" : "250 ok\r\n");
            answers.flush();
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
