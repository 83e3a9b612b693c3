package uko.server.http;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import uko.rendering.Bundles;
import uko.rendering.Page;
import uko.rendering.SanitisedTexts;
import uko.rendering.Templates;
import uko.spi.portlet.Language;
import uko.spi.portlet.Model;

/** The few whole pages of the server's own: shell, sign-in, set-up, frame, failure. */
final class Pages {

    private static final UUID NO_CENTRE = new UUID(0, 0);

    private final Bundles messages = Bundles.ofPlugin(Pages::resource);
    private final Templates templates = Templates.ofShell(Pages::resource, messages, new SanitisedTexts());
    private final Assets assets;

    Pages(Assets assets) {
        this.assets = assets;
    }

    Bundles messages() {
        return messages;
    }

    /** Sends a page; where it may be framed was said before, by {@link SecurityHeaders}. */
    void send(RoutingContext context, String template, Model model) {
        Language language = Languages.of(context.request());
        Page page = new Page("uko", template, NO_CENTRE, language, ZoneOffset.UTC, Map.of(), false, "");
        Model full = model.and("lang", language.code())
                .and("shellCss", assets.address("shell.css"))
                .and("portletCss", assets.address("portlet.css"))
                .and("signedInJs", assets.address("signed-in.js"))
                .and("icon", assets.address("icon.svg"))
                .and("frameJs", assets.address("frame.js"));
        context.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, "text/html; charset=utf-8")
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .end(templates.render(template, page, full));
    }

    /** Sends a failure as a page: the same words as on a quiet card. */
    void failure(RoutingContext context, JsonObject body) {
        SecurityHeaders.page(context);
        send(
                context,
                "failure",
                Model.of("title", body.getString("title"))
                        .and("text", body.getString("message"))
                        .and("code", body.getString("code"))
                        .and("requestId", body.getString("requestId"))
                        .and("signIn", body.getString("code").equals("signed-out")));
    }

    private static Optional<String> resource(String name) {
        try (InputStream in = Pages.class.getResourceAsStream("/uko/server/" + name)) {
            return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
