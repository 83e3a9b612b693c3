package uko.ethicscode.clients;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.Base64;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import uko.deliverable.content.Hash;
import uko.ethicscode.Press;
import uko.ethicscode.Zarechny;
import uko.testkit.FilledForm;
import uko.testkit.Page;
import uko.testkit.Portal;

@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ForClientsIT {

    private static final String[] INTERNAL = {
        "Здороваемся первыми", "Доброе утро!", "Не сплетничаем", "Обед.", "Внутренний контур", "Между коллегами"
    };

    private static final String NOTHING = "пока не опубликованы";

    @AutoClose
    private static final Portal PORTAL = Portal.with("ethics-code");

    private static Press press;

    private final Page client = PORTAL.nobody();

    @BeforeAll
    static void putsTheCodeInForce() {
        press = Press.of(PORTAL);
        String picture = Hash.of(jpeg());
        String files =
                "{\"files\": {\"" + picture + "\": \"" + Base64.getEncoder().encodeToString(jpeg()) + "\"},";
        String shown = "<img src=\\\\\"file:" + picture + "\\\\\" alt=\\\\\"Приёмная\\\\\">";
        press.publish(Zarechny.CODE
                .replaceFirst("\\{", files)
                .replaceFirst("<p>Человек здесь", "<p>" + shown + "Человек здесь"));
    }

    private static byte[] jpeg() {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(40, 20, BufferedImage.TYPE_INT_RGB), "jpeg", bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    @BeforeEach
    void beginsWithAClosedPage() {
        if (press.head()
                        .view("client-page")
                        .html()
                        .select("form[action*=close-page]")
                        .size()
                == 1) {
            closes();
        }
        Portal.eventually(() -> assertThat(client.view("for-clients")).shows(NOTHING));
    }

    @Test
    void saysNothingUntilTheCentreOpensIt() {
        assertThat(client.view("for-clients")).showsNo("Встречаем", "Этический кодекс ЦЗН");
        assertThat(PORTAL.employee().view("for-clients")).shows(NOTHING).showsNo("Встречаем");
        opens();
        assertThat(press.head().view("client-page"))
                .shows("открыта", "/frames/ethics-code/for-clients?centre=", "Орлова Нина Олеговна");
        Portal.eventually(() -> assertThat(client.view("for-clients")).shows("Встречаем и знакомимся"));
        assertThat(client.at(PORTAL.town().bely()).view("for-clients"))
                .shows(NOTHING)
                .showsNo("Встречаем");
        closes();
        Portal.eventually(
                () -> assertThat(client.view("for-clients")).shows(NOTHING).showsNo("Встречаем"));
    }

    @Test
    void saysToClientsWhatTheExternalContourSaysAndNothingElse() {
        opens();
        Portal.eventually(() -> assertThat(client.view("for-clients"))
                .shows("Уважение", "Встречаем и знакомимся", "Человек здесь впервые.", "Не делаем вид", "Здравствуйте!")
                .shows("Говорим правду", "Скажу честно.", "приказ № ")
                .showsNo(INTERNAL));
        assertThat(client.frame("for-clients").body())
                .contains("<!doctype html>", "Скажу честно.")
                .doesNotContain(INTERNAL);
        assertThat(client.in("en").view("for-clients"))
                .shows("What we never do", "Скажу честно.")
                .showsNo(INTERNAL);
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void showsNoDraftsNorWhatIsForSomeColleaguesAlone() {
        opens();
        press.drafts(Zarechny.CODE
                .replace("Скажу честно.", "Скажу честно и прямо.")
                .replace(
                        "\"title\": \"Говорим правду\",",
                        "\"title\": \"Говорим правду\", \"audience\": [\"role:chair\"],"));
        Portal.eventually(() -> assertThat(client.view("for-clients")).shows("Скажу честно."));
        assertThat(client.view("for-clients")).showsNo("и прямо");
        press.lead("приказ № 2");
        Portal.eventually(() -> assertThat(client.view("for-clients"))
                .shows("Здравствуйте!", "приказ № 2")
                .showsNo("Говорим правду", "Скажу честно"));
    }

    @Test
    void isKeptAndSentOnceAlone() {
        opens();
        Portal.eventually(() -> assertThat(client.view("for-clients")).shows("Здравствуйте!"));
        String path = "/portlets/ethics-code/for-clients?centre=" + client.centre();
        String tag = client.visitor().get(path).headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> again = client.visitor().get(path, "If-None-Match", tag);
        assertThat(again.statusCode()).isEqualTo(304);
    }

    @Test
    void isAbsentWhereTheModuleIsOff() {
        opens();
        Portal.eventually(() -> assertThat(client.view("for-clients")).shows("Здравствуйте!"));
        PORTAL.switchOff("ethics-code", client.centre());
        Portal.eventually(() -> assertThat(client.view("for-clients")).isAbsent());
        assertThat(client.frame("for-clients").status()).isEqualTo(404);
        PORTAL.switchOn("ethics-code", client.centre());
        Portal.eventually(() -> assertThat(client.view("for-clients")).shows("Здравствуйте!"));
    }

    @Test
    void isOpenedByThoseWhoAnswerForTheCentreAndByOneAtATime() {
        assertThat(PORTAL.employee().view("client-page")).refuses(403, "forbidden");
        assertThat(PORTAL.employee().act("client-page", "open-page")).refuses(403, "forbidden");
        assertThat(client.act("client-page", "open-page")).refuses(401, "signed-out");
        assertThat(PORTAL.administrator().view("client-page").form("open-page").send())
                .hasProblem("looked-through", "");
        FilledForm form = opening(PORTAL.administrator());
        opens();
        closes();
        assertThat(form.send()).refuses(409, "ethics-code.client-page-turned", "кто-то другой");
    }

    @Test
    void servesAPhotographAsWhatItIs() {
        opens();
        HttpResponse<byte[]> picture = client.download("for-clients", "picture", "hash=" + Hash.of(jpeg()));
        assertThat(picture.statusCode()).isEqualTo(200);
        assertThat(picture.headers().firstValue("Content-Type")).contains("image/jpeg");
        assertThat(picture.body()).isEqualTo(jpeg());
    }

    @Test
    void servesNoFileThatIsNotOnThePage() {
        opens();
        assertThat(client.download("for-clients", "picture", "hash=" + "0".repeat(64))
                        .statusCode())
                .isEqualTo(404);
        assertThat(client.download("for-clients", "picture").statusCode()).isEqualTo(404);
    }

    private static void opens() {
        assertThat(opening(press.head()).send()).confirms("Страница для клиентов открыта");
    }

    private static FilledForm opening(Page page) {
        return page.view("client-page").form("open-page").with("looked-through", "yes");
    }

    private static void closes() {
        assertThat(press.head().view("client-page").form("close-page").send())
                .confirms("Страница для клиентов закрыта");
    }
}
