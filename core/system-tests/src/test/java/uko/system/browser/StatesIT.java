package uko.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is seen while a widget waits, fails, recovers, and when there is no JavaScript at all. */
@ExtendWith(OnStage.class)
class StatesIT {

    private static final String READER = "ethics-code/reader";
    private static final Pattern FRAGMENTS = Pattern.compile(".*/portlets[/?].*");
    private static final Pattern BATCH = Pattern.compile(".*/portlets\\?.*");
    /** Before the page's module scripts run, as if the page had been written so. */
    private static final String THREE_MORE = """
        document.addEventListener('readystatechange', () => {
          const one = document.readyState === 'interactive' && document.querySelector('uko-portlet');
          for (let more = 0; one && more < 3; more++) one.after(one.cloneNode());
        })\
        """;

    private static final Pattern LINES = Pattern.compile(".*/stream\\?.*");

    @Test
    void aSlowAnswerShowsTheShapeOfWhatComes(Stage stage) {
        try (Visit visit = stage.visit(Stage.window())) {
            List<Route> held = new ArrayList<>();
            visit.page().route(BATCH, held::add);
            visit.page().navigate(stage.demo().foreign());
            Locator reader = visit.portlet(READER);
            assertThat(reader.locator(".uko-skeleton")).isVisible();
            assertThat(reader.locator(".uko-portlet")).hasAttribute("aria-busy", "true");
            visit.page().waitForCondition(() -> !held.isEmpty());
            visit.page().unroute(BATCH);
            held.forEach(Route::resume);
            assertThat(reader.locator(".uko-tabs")).isVisible();
            assertThat(reader.locator(".uko-skeleton")).hasCount(0);
        }
    }

    @Test
    void whereTheServerIsGoneACardSaysSoAndRecovers(Stage stage) {
        try (Visit visit = stage.visit(Stage.window())) {
            visit.page().route(FRAGMENTS, Route::abort);
            visit.page().route(LINES, Route::abort);
            visit.page().navigate(stage.demo().foreign());
            Locator reader = visit.portlet(READER);
            assertThat(reader.locator(".uko-card")).containsText("Нет связи");
            visit.page().unroute(FRAGMENTS);
            visit.page().unroute(LINES);
            Locator retry = reader.locator("button:has-text('Повторить')");
            if (retry.isVisible()) {
                retry.click();
            }
            assertThat(reader.locator(".uko-tabs")).isVisible();
        }
    }

    @Test
    void aTokenIsRenewedBeforeItEnds(Stage stage) {
        try (Visit visit = stage.visit(Stage.window())) {
            List<Request> tokens = requests(visit.page(), "/intranet/uko-token");
            visit.page().clock().install();
            visit.page().navigate(stage.demo().foreign());
            Locator reader = visit.portlet(READER);
            chooses(reader, "Внешний контур");
            assertThat(tokens).hasSize(1);
            visit.page().clock().fastForward("03:30");
            chooses(reader, "Внутренний контур");
            assertThat(tokens).hasSize(2);
        }
    }

    @Test
    void aRefusedTokenIsReplacedAndNobodyNotices(Stage stage) {
        try (Visit visit = stage.visit(Stage.window())) {
            List<Request> tokens = requests(visit.page(), "/intranet/uko-token");
            visit.page().navigate(stage.demo().foreign());
            Locator reader = visit.portlet(READER);
            assertThat(reader.locator(".uko-tabs")).isVisible();
            refusesOnce(visit.page());
            chooses(reader, "Внутренний контур");
            assertThat(tokens).hasSize(2);
        }
    }

    private static void chooses(Locator reader, String contour) {
        reader.locator(".uko-tabs a:has-text('" + contour + "')").click();
        assertThat(reader.locator(".uko-tabs [aria-current]")).containsText(contour);
    }

    private static void refusesOnce(Page page) {
        AtomicBoolean refused = new AtomicBoolean();
        page.route(FRAGMENTS, route -> {
            if (refused.getAndSet(true)) {
                route.resume();
            } else {
                route.fulfill(new Route.FulfillOptions()
                        .setStatus(401)
                        .setHeaders(Map.of("Access-Control-Allow-Origin", "*"))
                        .setContentType("application/json")
                        .setBody("{\"code\":\"signed-out\",\"title\":\"\",\"message\":\"\",\"retry\":false}"));
            }
        });
    }

    @Test
    void fiveWidgetsMakeOneRequest(Stage stage) {
        try (Visit visit = stage.visit(Stage.window())) {
            visit.context().addInitScript(THREE_MORE);
            List<Request> batches = requests(visit.page(), "/portlets");
            visit.page().navigate(stage.demo().foreign());
            assertThat(visit.page().locator("uko-portlet[name='hello/greeting'] .uko-meta"))
                    .hasCount(4);
            assertThat(visit.portlet(READER).locator(".uko-tabs")).isVisible();
            assertThat(batches)
                    .filteredOn(request -> request.method().equals("GET"))
                    .hasSize(1);
        }
    }

    @Test
    void whatWasTypedOutlivesALiveRefresh(Stage stage) {
        try (Visit visit = stage.shell(stage.demo().administrator());
                Visit other = stage.shell(stage.demo().administrator())) {
            opensGreeting(visit);
            visit.page().fill("#administration-name", "Берёз");
            opensGreeting(other);
            row(other).locator("text=Выключить").click();
            other.portlet("administration/modules")
                    .locator(".uko-warning button")
                    .click();
            assertThat(row(other)).containsText("Выключен");
            visit.page().evaluate("document.querySelector('uko-portlet').refresh()");
            assertThat(row(visit)).containsText("Выключен");
            assertThat(visit.page().locator("#administration-name")).hasValue("Берёз");
            assertThat(visit.page().locator("#administration-name")).isFocused();
            row(visit).locator("button:has-text('Включить')").click();
            assertThat(row(visit)).containsText("Включён");
        }
    }

    private static void opensGreeting(Visit administrator) {
        administrator.page().locator(".uko-places >> text=Модули региона").click();
        administrator
                .portlet("administration/modules")
                .locator("h2 >> text=Приветствие")
                .click();
        assertThat(row(administrator)).isVisible();
    }

    private static Locator row(Visit administrator) {
        return administrator.portlet("administration/modules").locator("tr:has-text('Усть-Каменского')");
    }

    @Test
    void withoutJavaScriptAFrameIsReadAndAcknowledged(Stage stage) {
        try (Visit visit = stage.visit(Stage.window().setJavaScriptEnabled(false))) {
            Page page = visit.page();
            stage.signIn(page, stage.demo().origin(), "oganesyan.a");
            String centre = Objects.requireNonNull(page.getAttribute("uko-portlet", "centre"));
            page.navigate(stage.demo().origin() + "/frames/" + READER + "?centre=" + centre);
            page.click(".uko-tabs >> text=Внешний контур");
            assertThat(page.locator(".deliverable-contents .deliverable-depth-2"))
                    .hasCount(19);
            page.click("text=Говорим понятно");
            assertThat(page.locator("h3")).hasText(new String[] {"1.2 Говорим понятно"});
            page.click("button:has-text('Подтверждаю ознакомление')");
            assertThat(page.locator(".uko-mine .uko-success")).containsText("Вы ознакомились с редакцией № 2");
            assertThat(page.url()).contains("/frames/" + READER);
        }
    }

    private static List<Request> requests(Page page, String path) {
        List<Request> seen = new ArrayList<>();
        page.onRequest(request -> {
            if (request.url().contains(path)) {
                seen.add(request);
            }
        });
        return seen;
    }
}
