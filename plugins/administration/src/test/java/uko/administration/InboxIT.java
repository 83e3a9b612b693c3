package uko.administration;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uko.testkit.Page;
import uko.testkit.Portal;

class InboxIT {

    private static final String TELL = """
        insert into uko.notice (centre_id, person_id, module, key, ru, en, portlet, parameters)
        values (?, ?, 'hello', ?, ?, ?, 'greeting', '{"day": "31.07.2026"}')
        """;

    @AutoClose
    private static final Portal PORTAL = Portal.with("administration", "hello");

    private final Page anna = PORTAL.employee();

    @BeforeEach
    void nobodyWasTold() {
        PORTAL.arranged("delete from uko.notice");
    }

    private static void tell(String ru, String en) {
        PORTAL.arranged(
                TELL,
                PORTAL.town().zarechny(),
                PORTAL.town().anna(),
                UUID.randomUUID().toString(),
                ru,
                en);
    }

    @Test
    void showsWhatOneWasToldAndWhereItLeads() {
        assertThat(anna.view("notices")).shows("Уведомлений нет");
        tell("Ознакомьтесь с книгой.", "Acknowledge the book.");
        assertThat(anna.view("notices")).shows("1 непрочитанное уведомление", "Ознакомьтесь с книгой.");
        assertThat(anna.in("en").view("notices")).shows("1 unread notice", "Acknowledge the book.");
        String address = anna.view("notices").html().select("a").attr("href");
        assertThat(address).contains("open=hello%2Fgreeting", "own=day%3D31.07.2026");
        assertThat(anna.visitor().get(address).body()).contains("hello/greeting?day");
        assertThat(PORTAL.colleague().view("notices")).shows("Уведомлений нет");
    }

    @Test
    void marksOneOrAllAsRead() {
        tell("Первое.", "First.");
        tell("Второе.", "Second.");
        tell("Третье.", "Third.");
        assertThat(anna.view("notices").form("read", "notice=" + newest()).send())
                .shows("2 непрочитанных уведомления", "Третье.");
        assertThat(anna.view("notices").form("read").send())
                .showsNo("непрочитанн")
                .shows("Первое.", "Третье.");
    }

    private String newest() {
        return anna.view("notices").html().select("[name=notice]").first().val();
    }

    @Test
    void tellsAnOpenPageThatThereIsSomethingNew() throws Exception {
        var request = anna.visitor()
                .request("/stream?centre=" + PORTAL.town().zarechny() + "&p=administration/notices")
                .GET()
                .build();
        HttpResponse<Stream<String>> stream = anna.visitor().send(request, HttpResponse.BodyHandlers.ofLines());
        var heard = CompletableFuture.supplyAsync(() -> stream.body()
                .peek(line -> {
                    if (line.equals("event: open")) {
                        tell("Новое.", "New.");
                    }
                })
                .anyMatch(line -> line.contains("administration/notices")));
        assertThat(heard.get(10, TimeUnit.SECONDS)).isTrue();
    }
}
