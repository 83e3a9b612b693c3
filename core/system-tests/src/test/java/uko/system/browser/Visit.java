package uko.system.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;

/** One person's window, and all that the browser complained of while it was open. */
final class Visit implements AutoCloseable {

    private static final String REPORT_POLICY = """
        addEventListener('securitypolicyviolation',
            event => console.error('Policy: ' + event.violatedDirective + ' ' + event.blockedURI))\
        """;

    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    Visit(BrowserContext context) {
        this.context = context;
        context.addInitScript(REPORT_POLICY);
        page = context.newPage();
        page.setDefaultTimeout(60_000);
        page.onConsoleMessage(this::note);
        page.onPageError(complaints::add);
    }

    private void note(ConsoleMessage message) {
        if (message.type().equals("error")) {
            complaints.add(message.text() + " " + message.location());
        }
    }

    BrowserContext context() {
        return context;
    }

    Page page() {
        return page;
    }

    /** What the browser's console calls an error, breaches of the page's policy among them. */
    List<String> complaints() {
        return List.copyOf(complaints);
    }

    /** The element that shows this portlet; what is sought in it is sought in its shadow root too. */
    Locator portlet(String name) {
        return page.locator("uko-portlet[name='" + name + "']");
    }

    @Override
    public void close() {
        context.close();
    }
}
