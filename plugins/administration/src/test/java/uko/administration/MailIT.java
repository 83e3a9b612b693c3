package uko.administration;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import uko.testkit.Portal;

class MailIT {

    private static final String TELL = """
        insert into uko.notice (centre_id, person_id, module, key, ru, en, portlet, parameters)
        values (?, ?, 'hello', ?, ?, 'Told.', 'greeting', '{"day": "1"}')
        """;

    @AutoClose("stop")
    private static final GreenMail SERVER = started();

    @AutoClose
    private static final Portal PORTAL = Portal.with(
            Map.of(
                    "mail.host", "localhost",
                    "mail.port", Integer.toString(SERVER.getSmtp().getPort()),
                    "mail.security", "none",
                    "mail.from", "uko@zarechny.example",
                    "mail.pause-seconds", "0"),
            "administration",
            "hello");

    private static GreenMail started() {
        GreenMail server = new GreenMail(new ServerSetup(freePort(), "localhost", ServerSetup.PROTOCOL_SMTP));
        server.start();
        return server;
    }

    // A port of its own, so that another server can take its place.
    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void mailsWhatIsNewToWhoHasAnAddressAndOnce() throws Exception {
        PORTAL.arranged("update uko.person set email = 'anna@zarechny.example' where login = 'anna'");
        tell(PORTAL.town().zarechny(), PORTAL.town().anna(), "Ознакомьтесь с книгой.");
        tell(PORTAL.town().bely(), PORTAL.town().boris(), "Ему некуда писать.");

        assertThat(SERVER.waitForIncomingEmail(10_000, 1)).isTrue();
        MimeMessage letter = SERVER.getReceivedMessages()[0];
        assertThat(letter.getAllRecipients()[0].toString()).isEqualTo("anna@zarechny.example");
        assertThat(letter.getSubject()).isEqualTo("ЦЗН города Заречный: 1 новое уведомление");
        assertThat(letter.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(letter.getContent().toString())
                .contains("Ознакомьтесь с книгой.")
                .contains("/?centre=" + PORTAL.town().zarechny() + "&open=hello%2Fgreeting&own=day%3D1");
        Portal.eventually(() -> assertThat(PORTAL.count("uko.notice where mailed_at is not null"))
                .isEqualTo(1));

        tell(PORTAL.town().zarechny(), PORTAL.town().anna(), "И ещё одно.");
        assertThat(SERVER.waitForIncomingEmail(10_000, 2)).isTrue();
        assertThat(SERVER.getReceivedMessages()[1].getContent().toString())
                .contains("И ещё одно.")
                .doesNotContain("Ознакомьтесь");
    }

    @Test
    void whatTheServerRefusesIsLoggedWithoutTheAddress() throws Exception {
        int port = SERVER.getSmtp().getPort();
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.list = new CopyOnWriteArrayList<>();
        log.start();
        Logger mail = (Logger) LoggerFactory.getLogger("uko.server.mail");
        mail.setLevel(Level.WARN);
        mail.addAppender(log);
        SERVER.stop();
        try (RefusingMailServer refusing = RefusingMailServer.on(port)) {
            PORTAL.arranged("update uko.person set email = 'anna@zarechny.example' where login = 'anna'");
            tell(PORTAL.town().zarechny(), PORTAL.town().anna(), "Не дойдёт.");
            Portal.eventually(() -> assertThat(log.list)
                    .extracting(ILoggingEvent::getFormattedMessage)
                    .contains("A letter was not taken, and is tried again: the mail server answered 550"));
            assertThat(log.list)
                    .extracting(ILoggingEvent::getFormattedMessage)
                    .noneMatch(line -> line.contains("anna"));
        } finally {
            mail.detachAppender(log);
            mail.setLevel(null);
            PORTAL.arranged("delete from uko.notice");
            SERVER.start();
        }
    }

    private static void tell(UUID centre, UUID person, String words) {
        PORTAL.arranged(TELL, centre, person, UUID.randomUUID().toString(), words);
    }
}
