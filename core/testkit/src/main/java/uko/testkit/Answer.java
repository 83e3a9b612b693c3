package uko.testkit;

import io.vertx.core.json.JsonObject;
import java.net.URLDecoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.assertj.core.api.AssertProvider;
import org.jsoup.nodes.Element;

/**
 * What a portlet answered: a fragment, or a quiet card. {@code assertThat(answer)} knows what to ask of it, and a test
 * goes on from it as a person does: {@link #form fills a form}, {@link #follow follows a link}.
 */
public final class Answer implements AssertProvider<AnswerAssert> {

    private final Page page;
    private final String portlet;
    private final HttpResponse<String> response;
    private final Markup markup;

    Answer(Page page, String portlet, HttpResponse<String> response) {
        this.page = page;
        this.portlet = portlet;
        this.response = response;
        this.markup = Markup.of(isHtml() ? response.body() : "");
    }

    private boolean isHtml() {
        return header("Content-Type").startsWith("text/html");
    }

    Answer checked() {
        boolean fragment = status() == 200 && isHtml() && !body().startsWith("<!doctype");
        List<String> problems = fragment ? markup.problems() : List.of();
        if (!problems.isEmpty()) {
            throw new AssertionError("The fragment of %s has faults:%n- %s%nIt is:%n%s"
                    .formatted(response.uri(), String.join("\n- ", problems), body()));
        }
        return this;
    }

    public int status() {
        return response.statusCode();
    }

    /** What came, as it came: HTML or JSON. */
    public String body() {
        return response.body();
    }

    /** What a person reads: the words of the fragment, spaces made one. */
    public String text() {
        return markup.text();
    }

    /** The sentence that confirms an action. */
    public String confirmation() {
        return URLDecoder.decode(header("X-Uko-Message"), StandardCharsets.UTF_8);
    }

    /** The content of a quiet card: code, title, message, and problems or both texts of a stale edit. */
    public JsonObject card() {
        if (isHtml() || body().isEmpty()) {
            throw new AssertionError("This is no card: " + status() + " " + body());
        }
        return new JsonObject(body());
    }

    public String header(String name) {
        return response.headers().firstValue(name).orElse("");
    }

    /** The fragment, to be asked by CSS selectors. */
    public Element html() {
        return markup.body();
    }

    /**
     * The form that is shown for an action.
     *
     * @param holding values that tell it from other forms of the same action, as {@code module=hello}
     */
    public FilledForm form(String action, String... holding) {
        return FilledForm.of(page, portlet, markup.form(action, List.of(holding)));
    }

    /** Follows the link with these words in it, within the portlet. */
    public Answer follow(String words) {
        return page.follow(portlet, markup.link(words));
    }

    /** Fetches the file behind the link with these words in it. */
    public HttpResponse<byte[]> download(String words) {
        return page.visitor().download(markup.link(words));
    }

    @Override
    public AnswerAssert assertThat() {
        return new AnswerAssert(this);
    }

    @Override
    public String toString() {
        return status() + " " + body();
    }
}
