package uko.server.http;

import static uko.server.http.Route.Access.GATE;
import static uko.server.http.Route.Access.HOST;
import static uko.server.http.Route.Access.PUBLIC;
import static uko.server.http.Route.Access.SESSION;

import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.handler.BodyHandler;
import io.vertx.ext.web.handler.PlatformHandler;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import uko.server.configuration.Configuration;

/** The registry: every path that exists, who is let to it, and what answers. Nothing else is mounted anywhere. */
public final class Routes {

    private final List<Route> all;

    Routes(Handlers on) {
        all = List.of(
                Route.get("/portlets/:module/:portlet", GATE, on.fragments()::show)
                        .or(on.kept()),
                Route.get("/portlets", GATE, on.batch()::show),
                Route.post("/portlets/:module/:portlet/:action", GATE, on.actions()::act),
                Route.get("/portlets/:module/:portlet/resources/:resource", GATE, on.resources()::serve),
                Route.get("/stream", GATE, on.streams()::open),
                Route.get("/frames/:module/:portlet", GATE, on.frames()::show),
                Route.get("/oembed", GATE, on.oembed()::describe),
                Route.post("/embed/tokens", HOST, on.tokens()::exchange),
                Route.get("/embed.js", PUBLIC, on.assets()::element),
                Route.get("/assets/ui/*", PUBLIC, on.assets()::file),
                Route.get("/assets/:module/:style", PUBLIC, on.styles()::style),
                Route.get("/", SESSION, on.shell()::show),
                Route.get("/sign-in", PUBLIC, on.signIn()::form),
                Route.post("/sign-in", PUBLIC, on.signIn()::enter),
                Route.get("/signed-in", PUBLIC, on.signIn()::signedIn),
                Route.post("/sign-out", SESSION, on.signIn()::leave),
                Route.get("/set-up", PUBLIC, on.setUp()::form),
                Route.post("/set-up", PUBLIC, on.setUp()::carryOut),
                Route.get("/health/live", PUBLIC, on.health()::live),
                Route.get("/health/ready", PUBLIC, on.health()::ready));
    }

    /** All that the registry's lines call. */
    record Handlers(
            FragmentRoutes fragments,
            KeptFragments kept,
            BatchRoutes batch,
            ActionRoutes actions,
            ResourceRoutes resources,
            StreamRoutes streams,
            FrameRoutes frames,
            OembedRoutes oembed,
            TokenRoutes tokens,
            Assets assets,
            StyleRoutes styles,
            ShellRoutes shell,
            SignInRoutes signIn,
            SetUpRoutes setUp,
            HealthRoutes health) {}

    /** What is declared, as {@code GET /portlets/:module/:portlet}. */
    List<String> declared() {
        return all.stream().map(route -> route.method() + " " + route.path()).toList();
    }

    /** Answers requests: by a route's shortcut where it has one and it can, else by the router. */
    Handler<HttpServerRequest> handler(Vertx vertx, Configuration.Http settings, Passage passage) {
        Router router = router(vertx, settings, passage);
        List<Route> shorter =
                all.stream().filter(route -> route.shortcut() != null).toList();
        return request -> {
            for (Route route : shorter) {
                if (Objects.requireNonNull(route.shortcut()).answered(request, route.path(), passage)) {
                    return;
                }
            }
            router.handle(request);
        };
    }

    /** Mounts the registry, and nothing but it, behind what every request passes. */
    Router router(Vertx vertx, Configuration.Http settings, Passage passage) {
        Router router = Router.router(vertx);
        String uploads =
                Path.of(System.getProperty("java.io.tmpdir"), "uko-uploads").toString();
        BodyHandler body = BodyHandler.create(uploads)
                .setBodyLimit(settings.bodyLimit())
                .setMergeFormAttributes(false)
                .setDeleteUploadedFilesOnEnd(true);
        for (Route route : all) {
            var mounted = router.route(route.method(), route.path()).setName(route.path());
            mounted.handler((PlatformHandler) passage::enter);
            if (route.body()) {
                mounted.handler((PlatformHandler) passage::awaitBody);
                mounted.handler(body);
            }
            mounted.handler(context -> passage.guarded(context, route.handler()));
            mounted.failureHandler(passage::failed);
        }
        router.errorHandler(400, passage::unreadable);
        router.route().method(HttpMethod.OPTIONS).setName("preflight").handler(passage::preflight);
        router.route().last().setName("absent").handler(passage::absent);
        return router;
    }
}
