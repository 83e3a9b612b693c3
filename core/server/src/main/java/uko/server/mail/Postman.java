package uko.server.mail;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.ext.mail.LoginOption;
import io.vertx.ext.mail.MailClient;
import io.vertx.ext.mail.MailConfig;
import io.vertx.ext.mail.SMTPException;
import io.vertx.ext.mail.StartTLSOptions;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uko.container.Failures;
import uko.server.configuration.Configuration;
import uko.storage.Announcement;
import uko.storage.Announcements;
import uko.storage.Mails;

/**
 * Mails notices that nobody has read. It waits a while after the first, so that several go in one letter; it sends one
 * letter after the other, and nobody waits for it. What the server refuses is tried again for a day.
 */
public final class Postman {

    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);
    private static final int AT_ONCE = 200;
    private static final long ROUND_MILLIS = 300_000;

    private final Vertx vertx;
    private final Mails mails;
    private final Letters letters;
    private final MailClient client;
    private final Duration pause;
    private final AtomicBoolean expected = new AtomicBoolean();

    private Postman(Vertx vertx, Mails mails, Letters letters, MailClient client, Duration pause) {
        this.vertx = vertx;
        this.mails = mails;
        this.letters = letters;
        this.client = client;
        this.pause = pause;
    }

    /** Begins to mail, where a server is named; else nothing is ever mailed. */
    public static void begin(
            Vertx vertx, Configuration.Mail settings, String origin, Mails mails, Announcements announcements) {
        if (settings.host().isEmpty()) {
            return;
        }
        MailClient client = MailClient.create(vertx, config(settings));
        Postman postman = new Postman(vertx, mails, new Letters(settings.from(), origin), client, settings.pause());
        announcements.onEach(announcement -> {
            if (announcement instanceof Announcement.Stated stated
                    && stated.kind().equals("notice.told")) {
                postman.expect();
            }
        });
        vertx.setPeriodic(ROUND_MILLIS, tick -> postman.expect());
    }

    private static MailConfig config(Configuration.Mail settings) {
        MailConfig config = new MailConfig()
                .setHostname(settings.host())
                .setPort(settings.port())
                .setSsl(settings.security().equals("tls"))
                .setStarttls(
                        settings.security().equals("starttls") ? StartTLSOptions.REQUIRED : StartTLSOptions.DISABLED)
                .setLogin(settings.user().isEmpty() ? LoginOption.DISABLED : LoginOption.REQUIRED)
                .setMaxPoolSize(1);
        return settings.user().isEmpty()
                ? config
                : config.setUsername(settings.user()).setPassword(settings.password());
    }

    private void expect() {
        if (expected.compareAndSet(false, true)) {
            vertx.setTimer(Math.max(1, pause.toMillis()), tick -> {
                expected.set(false);
                round();
            });
        }
    }

    private void round() {
        mails.take(AT_ONCE)
                .compose(this::sendAll)
                .onFailure(failure -> LOG.warn("Notices could not be mailed, and will be: {}", why(failure)));
    }

    private Future<Void> sendAll(List<Mails.Letter> taken) {
        Future<Void> all = Future.succeededFuture();
        for (Mails.Letter letter : taken) {
            all = all.compose(sent -> send(letter));
        }
        return all.onSuccess(sent -> {
            if (taken.stream().mapToInt(letter -> letter.lines().size()).sum() >= AT_ONCE) {
                expect();
            }
        });
    }

    /** One address that is refused keeps no other from its letter. */
    private Future<Void> send(Mails.Letter letter) {
        return client.sendMail(letters.message(letter))
                .compose(sent -> mails.sent(letter))
                .otherwise(refused -> {
                    LOG.warn("A letter was not taken, and is tried again: {}", why(refused));
                    return null;
                });
    }

    /** Servers quote in their answers the address that they refuse. */
    private static String why(Throwable failure) {
        return failure instanceof SMTPException smtp && smtp.getReplyCode() > 0
                ? "the mail server answered " + smtp.getReplyCode()
                : Failures.place(failure);
    }
}
