package uko.system.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import java.util.ArrayList;
import java.util.List;

/**
 * A window that notes whatever an attack comes to: what it runs, what it puts into a page that could run, what it asks of
 * other places, and what the page's policy had to stop.
 */
final class Trap implements AutoCloseable {

    /** What runs says so; what could run is seen as soon as it stands anywhere in a page or in a shadow of it. */
    private static final String WATCH = """
        (() => {
            const told = (what, ...words) => console.error('Trap: ' + what + ' ' + words.join(' ').slice(0, 200));
            for (const name of ['alert', 'confirm', 'prompt', 'print', 'open', 'msgbox'])
                window[name] = (...words) => told('ran', name, ...words);
            addEventListener('securitypolicyviolation',
                event => told('policy', event.violatedDirective, event.blockedURI, event.sample));

            const HARMLESS = /^(https?:|mailto:)$/;
            const LEADING = ['href', 'src', 'action', 'formaction', 'xlink:href', 'data', 'poster', 'background', 'to'];
            const BARRED = ['base', 'iframe', 'object', 'embed', 'applet', 'frame'];
            // A file that is saved brings its looks along.
            if (location.protocol !== 'file:') BARRED.push('style');
            const isOurScript = ({ src, text }) => src.startsWith(location.origin + '/') && text === '';
            const isOurPicture = (element, address) =>
                element.localName === 'img' && address.startsWith('data:image/png;base64,');
            const look = element => {
                const stands = (...words) => told('stands', element.localName, ...words);
                if (BARRED.includes(element.localName)) stands();
                if (element.localName === 'script' && !isOurScript(element)) stands(element.src, element.text);
                if (element.localName === 'meta' && /refresh/i.test(element.httpEquiv)) stands(element.content);
                for (const { name, value } of element.attributes) {
                    if (/^on|^srcdoc$/i.test(name)) stands(name, value);
                    if (!LEADING.includes(name.toLowerCase()) || isOurPicture(element, value)) continue;
                    const { protocol } = URL.parse(value, document.baseURI) ?? {};
                    if (protocol && protocol !== location.protocol && !HARMLESS.test(protocol)) stands(name, value);
                }
            };
            const lookThrough = node => {
                if (node.nodeType === Node.ELEMENT_NODE) look(node);
                node.querySelectorAll?.('*').forEach(look);
            };
            const watch = root => new MutationObserver(changes => changes.forEach(({ target, type, addedNodes }) =>
                type === 'attributes' ? look(target) : addedNodes.forEach(lookThrough)))
                .observe(root, { subtree: true, childList: true, attributes: true });
            watch(document);
            const attach = Element.prototype.attachShadow;
            Element.prototype.attachShadow = function (how) {
                const root = attach.call(this, how);
                watch(root);
                return root;
            };
        })();
        """;

    private final BrowserContext context;
    private final Page page;
    private final String origin;
    private final List<String> caught = new ArrayList<>();

    Trap(BrowserContext context, String origin) {
        this.context = context;
        this.origin = origin;
        context.addInitScript(WATCH);
        page = context.newPage();
        page.setDefaultTimeout(60_000);
        page.onConsoleMessage(message -> {
            if (message.text().startsWith("Trap: ")) {
                caught.add(message.text().substring("Trap: ".length()));
            }
        });
        page.onDialog(dialog -> {
            caught.add("ran dialog " + dialog.message());
            dialog.dismiss();
        });
        page.onPopup(other -> caught.add("ran into another window " + other.url()));
        page.onRequest(this::note);
    }

    private void note(Request request) {
        String address = request.url();
        boolean ours = address.startsWith(origin + "/") || address.startsWith("blob:" + origin + "/");
        boolean picture = request.resourceType().equals("image") && address.startsWith("data:image/png;base64,");
        boolean saved = request.isNavigationRequest() && address.startsWith("file:");
        if (!ours && !picture && !saved) {
            caught.add("asked " + address);
        }
    }

    Page page() {
        return page;
    }

    /** All that was caught until now, in the order in which it happened. */
    List<String> caught() {
        // The answer to a question comes after whatever the page said before it.
        page.evaluate("() => new Promise(done => requestAnimationFrame(() => setTimeout(done)))");
        return List.copyOf(caught);
    }

    @Override
    public void close() {
        context.close();
    }
}
