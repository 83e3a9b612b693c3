package uko.system.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The browser of this machine; none is downloaded. */
final class Chromium implements AutoCloseable {

    // First the build without a desktop, which is the same engine and takes a quarter less of the processor.
    private static final List<String> USUAL = List.of(
            "/usr/bin/chromium-headless-shell",
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    /** Where it is: the system property {@code chromium}, or one of the usual places. */
    static Optional<Path> found() {
        return Stream.concat(Stream.ofNullable(System.getProperty("chromium")), USUAL.stream())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** The one of this JVM, which ends with it: each test opens a window of its own in it. */
    static Chromium shared() {
        return Shared.CHROMIUM;
    }

    private static final class Shared {
        static final Chromium CHROMIUM = launch(found().orElseThrow());

        static {
            Runtime.getRuntime().addShutdownHook(new Thread(CHROMIUM::close));
        }
    }

    private static Chromium launch(Path executable) {
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
        return new Chromium(
                playwright,
                playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(executable)
                                .setChromiumSandbox(false)
                                // Drawn by the processor at once: no graphics card is imitated first.
                                .setArgs(List.of("--disable-dev-shm-usage", "--disable-gpu"))));
    }

    Browser browser() {
        return browser;
    }

    @Override
    public void close() {
        playwright.close();
    }
}
