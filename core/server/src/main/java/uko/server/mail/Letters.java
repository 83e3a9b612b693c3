package uko.server.mail;

import io.vertx.ext.mail.MailMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Collectors;
import uko.rendering.Bundles;
import uko.spi.portlet.Language;
import uko.spi.portlet.Messages;
import uko.storage.Mails;

/** Puts notices into a letter of plain text: what there is to know, and where it leads. */
record Letters(String from, String origin, Messages messages) {

    Letters(String from, String origin) {
        this(from, origin, Bundles.ofPlugin(Letters::resource));
    }

    private static Optional<String> resource(String name) {
        try (InputStream in = Letters.class.getResourceAsStream("/uko/server/" + name)) {
            return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    MailMessage message(Mails.Letter letter) {
        int many = letter.lines().size();
        String subject = messages.plural(Language.RU, "mail.subject", many, letter.centreName());
        String lines = letter.lines().stream().map(this::line).collect(Collectors.joining("\n\n"));
        String end = messages.text(Language.RU, "mail.end", origin);
        return new MailMessage()
                .setFrom(from)
                .setTo(letter.address())
                .setSubject(subject)
                .setText(lines + "\n\n" + end + "\n")
                // Says to other machines that no answer is wanted (RFC 3834).
                .addHeader("Auto-Submitted", "auto-generated");
    }

    private String line(Mails.Line line) {
        return line.place().isEmpty() ? line.words() : line.words() + "\n" + address(line);
    }

    private String address(Mails.Line line) {
        String own = line.parameters().entrySet().stream()
                .map(each -> encoded(each.getKey()) + "=" + encoded(each.getValue()))
                .collect(Collectors.joining("&"));
        return origin + "/?centre=" + line.centre() + "&open=" + encoded(line.place())
                + (own.isEmpty() ? "" : "&own=" + encoded(own));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
