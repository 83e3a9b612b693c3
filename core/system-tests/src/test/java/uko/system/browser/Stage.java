package uko.system.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.HashMap;
import java.util.Map;

/** The demo and the browser, which all classes of these tests share. */
final class Stage implements AutoCloseable {

    private final Demo demo;
    private final Chromium chromium;
    private final Map<String, String> sessions = new HashMap<>();

    Stage(Demo demo, Chromium chromium) {
        this.demo = demo;
        this.chromium = chromium;
        PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
    }

    Demo demo() {
        return demo;
    }

    /** A window as most people have it: Russian, light, 1280 wide. */
    static Browser.NewContextOptions window() {
        return new Browser.NewContextOptions().setLocale("ru-RU").setViewportSize(1280, 800);
    }

    /** Somebody at the foreign intranet, signed in there as this colleague. */
    Visit foreign(String login) {
        return foreign(login, window());
    }

    Visit foreign(String login, Browser.NewContextOptions window) {
        Visit visit = visit(window);
        visit.page().navigate(demo.foreign() + "/?as=" + login);
        return visit;
    }

    /** Somebody signed in to the shell of the demo's node. */
    Visit shell(String login) {
        return shell(login, window());
    }

    Visit shell(String login, Browser.NewContextOptions window) {
        return shell(login, window, "");
    }

    /** Somebody signed in to the shell, who opened this place of it: {@code ethics-code/trainer}. */
    Visit shellAt(String login, String place) {
        return shell(login, window(), "/?open=" + place);
    }

    private Visit shell(String login, Browser.NewContextOptions window, String path) {
        Visit visit = visit(window.setStorageState(sessions.computeIfAbsent(login, this::signIn)));
        visit.page().navigate(demo.origin() + path);
        return visit;
    }

    Visit visit(Browser.NewContextOptions window) {
        return new Visit(chromium.browser().newContext(window));
    }

    // One sign-in per person: checking a password is made to be slow.
    private String signIn(String login) {
        try (BrowserContext context = chromium.browser().newContext(window())) {
            Page page = context.newPage();
            signIn(page, demo.origin(), login);
            return context.storageState();
        }
    }

    void signIn(Page page, String origin, String login) {
        page.navigate(origin + "/sign-in");
        page.fill("#login", login);
        page.fill("#password", demo.password());
        page.click("button:has-text('Войти')");
        page.waitForURL(address -> !address.contains("/sign-in"));
    }

    @Override
    public void close() {
        demo.close();
    }
}
