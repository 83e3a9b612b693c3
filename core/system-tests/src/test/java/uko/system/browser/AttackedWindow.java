package uko.system.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import uko.testkit.Portal;

/** The window of somebody in an attacked centre, with a trap in it. Whatever it opens, attacks are to be read there. */
record AttackedWindow(Trap trap, String origin, UUID centre) implements AutoCloseable {

    /** What many attacks say, and where they are shown can be read. */
    static final String SEEN = "alert(1)";

    private static final String BESIDE = """
        async ([centre, names]) => {
            const shown = names.map(name => {
                const portlet = document.createElement('uko-portlet');
                portlet.setAttribute('name', name);
                portlet.setAttribute('centre', centre);
                document.querySelector('.uko-portlets').append(portlet);
                return portlet;
            });
            const silent = () => shown.filter(portlet => !portlet.shadowRoot.textContent.includes('alert(1)'));
            const end = performance.now() + 30_000;
            while (silent().length && performance.now() < end) await new Promise(done => setTimeout(done, 50));
            return silent().map(portlet => portlet.getAttribute('name') + ': ' + portlet.shadowRoot.textContent);
        }
        """;

    static AttackedWindow of(Portal portal, String login) {
        String origin = portal.node().origin();
        Trap trap = new Trap(Chromium.shared().browser().newContext(Stage.window()), origin);
        trap.page()
                .request()
                .post(
                        origin + "/sign-in",
                        RequestOptions.create()
                                .setHeader("Origin", origin)
                                .setForm(FormData.create().set("login", login).set("password", Portal.PASSWORD)));
        return new AttackedWindow(trap, origin, portal.town().zarechny());
    }

    Page page() {
        return trap.page();
    }

    List<String> caught() {
        return trap.caught();
    }

    /** Opens a portlet as the shell shows it, and sees that attacks stand there, as words. */
    void shell(String portlet, String own, String shown) {
        page().navigate(origin + "/?centre=" + centre + "&open=" + portlet + "&own=" + encoded(own));
        page().locator("uko-portlet " + shown).first().waitFor();
        assertThat(page().locator("uko-portlet").evaluate("shown => shown.shadowRoot.textContent"))
                .asString()
                .contains(SEEN);
    }

    /** Opens portlets beside one another, as a page of an intranet does: {@code ethics-code/cases?case=…}. */
    void beside(Stream<String> portlets) {
        page().navigate(origin + "/?centre=" + centre);
        assertThat(page().evaluate(BESIDE, List.of(centre.toString(), portlets.toList())))
                .as("those in which no attack is to be read")
                .isEqualTo(List.of());
    }

    /** The same as a whole page. */
    void frame(String portlet, String own) {
        page().navigate(address(portlet, own));
        assertThat(page().textContent("main")).contains(SEEN);
    }

    String address(String portlet, String own) {
        return origin + "/frames/" + portlet + "?centre=" + centre + "&" + own;
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        trap.close();
    }
}
