package uko.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every page and every portlet can be used by those who see, hear or move otherwise: GOST R 52872-2019, WCAG 2.1 AA. Each
 * is opened once in a language, looked at in the light theme at one width, then turned dark at the other and looked at
 * again: as many looks as there are pages of each kind, with half of the ways there.
 */
@ExtendWith(OnStage.class)
class WithoutBarriersIT {

    /** How many Tabs a keyboard user may need at most from the top of the foreign page to the acknowledgement. */
    private static final int MOST_STEPS = 150;

    // What a module shows stands under it while it is open.
    private static final String PLACES = """
        async () => {
          const all = new Set();
          for (const module of document.querySelectorAll('.uko-places > ul > li > a')) {
            const page = new DOMParser().parseFromString(await (await fetch(module.href)).text(), 'text/html');
            page.querySelectorAll('.uko-places a').forEach(place =>
              all.add(new URL(place.getAttribute('href'), location).href));
          }
          return [...all];
        }\
        """;

    private static final String BEYOND = """
        () => {
          const roots = [...document.querySelectorAll('uko-portlet')].map(each => each.shadowRoot);
          return [document.querySelector('main'), ...roots].flatMap(root => [...root.querySelectorAll('*')])
            .filter(each => each.getBoundingClientRect().right > innerWidth)
            .map(each => each.outerHTML.slice(0, 120));
        }\
        """;

    private static final String FOCUSED = """
        () => {
          let focused = document.activeElement, inside = false;
          while (focused?.shadowRoot?.activeElement) { focused = focused.shadowRoot.activeElement; inside = true; }
          const ring = getComputedStyle(focused);
          return [focused.innerText ?? '', inside && (ring.outlineStyle === 'none' || !parseFloat(ring.outlineWidth))];
        }\
        """;

    @ParameterizedTest(name = "{0}, light {1} px, dark {2} px")
    @CsvSource({"ru, 1280, 320", "en, 320, 1280"})
    void noPageKeepsAnyoneOut(String language, int light, int dark, Stage stage) {
        List<String> issues = new ArrayList<>();
        for (String login : List.of("sokolova.o", stage.demo().administrator())) {
            try (Visit visit = stage.shell(login, window(ColorScheme.LIGHT, language, light))) {
                placesOf(visit.page()).forEach(place -> issues.addAll(issuesAt(visit, place, light, dark)));
            }
        }
        try (Visit visit = stage.visit(window(ColorScheme.LIGHT, language, light))) {
            issues.addAll(issuesAt(visit, stage.demo().origin() + "/sign-in", light, dark));
            issues.addAll(issuesAt(visit, stage.demo().origin() + "/nothing-is-here", light, dark));
        }
        assertThat(issues).isEmpty();
    }

    @ParameterizedTest(name = "{0}, {1} px")
    @CsvSource({"LIGHT, 1280", "DARK, 320"})
    void theWidgetIsNoStumblingBlockInAForeignPage(ColorScheme scheme, int width, Stage stage) {
        try (Visit visit = stage.foreign("sokolova.o", window(scheme, "ru", width))) {
            assertThat(visit.portlet("ethics-code/reader").locator(".uko-tabs")).isVisible();
            assertThat(Axe.issues(visit.page(), "uko-portlet")).isEmpty();
            visit.portlet("ethics-code/reader").locator("text=Говорим понятно").click();
            assertThat(visit.portlet("ethics-code/reader").locator(".deliverable-label"))
                    .hasCount(4);
            assertThat(Axe.issues(visit.page(), "uko-portlet")).isEmpty();
        }
    }

    @Test
    void aFrameIsAWholePage(Stage stage) {
        try (Visit visit = stage.shell("sokolova.o")) {
            String centre = Objects.requireNonNull(visit.page().getAttribute("uko-portlet", "centre"));
            assertThat(issuesAt(visit, stage.demo().origin() + "/frames/ethics-code/reader?centre=" + centre))
                    .isEmpty();
        }
    }

    @Test
    void theKeyboardAloneLeadsFromTheTopOfTheForeignPageToTheAcknowledgement(Stage stage) {
        try (Visit visit = stage.foreign("dambaeva.l")) {
            Locator reader = visit.portlet("ethics-code/reader");
            assertThat(reader.locator(".uko-mine button")).isVisible();
            tabsTo(visit.page(), "Подтверждаю ознакомление");
            visit.page().keyboard().press("Enter");
            assertThat(reader.locator("[role=status]")).containsText("записано");
            assertThat(reader.locator(".uko-mine .uko-success")).isVisible();
            assertThat(focused(visit.page()).getFirst().toString()).contains("записано");
        }
    }

    private static void tabsTo(Page page, String words) {
        for (int step = 0; step < MOST_STEPS; step++) {
            page.keyboard().press("Tab");
            List<?> focused = focused(page);
            assertThat(focused.getLast())
                    .as("no ring around '%s'", focused.getFirst())
                    .isEqualTo(false);
            if (focused.getFirst().equals(words)) {
                return;
            }
        }
        throw new AssertionError("'%s' was not reached in %d steps".formatted(words, MOST_STEPS));
    }

    private static List<?> focused(Page page) {
        return (List<?>) page.evaluate(FOCUSED);
    }

    private static Browser.NewContextOptions window(ColorScheme scheme, String language, int width) {
        return Stage.window().setLocale(language).setColorScheme(scheme).setViewportSize(width, 800);
    }

    private static List<String> placesOf(Page page) {
        List<String> places =
                ((List<?>) page.evaluate(PLACES)).stream().map(Object::toString).toList();
        assertThat(places).hasSizeGreaterThanOrEqualTo(2);
        return places;
    }

    private static List<String> issuesAt(Visit visit, String address, int light, int dark) {
        List<String> issues = new ArrayList<>(issuesAt(visit, address));
        Page page = visit.page();
        turn(page, ColorScheme.DARK, dark);
        noScrollingSideways(page);
        issues.addAll(Axe.issues(page, "html"));
        turn(page, ColorScheme.LIGHT, light);
        return issues;
    }

    private static void turn(Page page, ColorScheme scheme, int width) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        page.setViewportSize(width, 800);
    }

    private static List<String> issuesAt(Visit visit, String address) {
        visit.page().navigate(address);
        assertThat(visit.page().locator(".uko-skeleton")).hasCount(0);
        assertThat(visit.page().locator("main h1, main h2").first()).isVisible();
        noScrollingSideways(visit.page());
        return Axe.issues(visit.page(), "html");
    }

    static void noScrollingSideways(Page page) {
        Object beyond = page.evaluate("document.documentElement.scrollWidth - innerWidth");
        assertThat(((Number) beyond).intValue())
                .as("%s, and beyond the edge: %s", page.url(), page.evaluate(BEYOND))
                .isLessThanOrEqualTo(0);
    }
}
