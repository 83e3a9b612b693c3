package uko.server.http;

import static uko.server.http.Route.Entrance.gated;
import static uko.server.http.Route.Entrance.open;
import static uko.server.http.Route.Entrance.signedIn;

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
                Route.get("/portlets/:module/:portlet", gated(on.fragments()::show))
                        .or(on.kept()),
                Route.get("/portlets", gated(on.batch()::show)),
                Route.post("/portlets/:module/:portlet/:action", gated(on.actions()::act)),
                Route.get("/portlets/:module/:portlet/resources/:resource", gated(on.resources()::serve)),
                Route.get("/stream", gated(on.streams()::open)),
                Route.get("/frames/:module/:portlet", gated(on.frames()::show)),
                Route.get("/oembed", open(on.oembed()::describe)),
                Route.post("/embed/tokens", open(on.tokens()::exchange)),
                Route.get("/embed.js", open(on.assets()::element)),
                Route.get("/assets/ui/*", open(on.assets()::file)),
                Route.get("/assets/:module/:style", open(on.styles()::style)),
                Route.get("/", signedIn(on.shell()::show)),
                Route.get("/sign-in", open(on.signIn()::form)),
                Route.post("/sign-in", open(on.signIn()::enter)),
                Route.get("/signed-in", signedIn(on.signIn()::signedIn)),
                Route.post("/sign-out", signedIn(on.signIn()::leave)),
                Route.get("/set-up", open(on.setUp()::form)),
                Route.post("/set-up", open(on.setUp()::carryOut)),
                Route.get("/health/live", open(on.health()::live)),
                Route.get("/health/ready", open(on.health()::ready)));
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
            mounted.handler(context -> passage.guarded(context, route.entrance()));
            mounted.failureHandler(passage::failed);
        }
        router.errorHandler(400, passage::unreadable);
        router.route().method(HttpMethod.OPTIONS).setName("preflight").handler(passage::preflight);
        router.route().last().setName("absent").handler(passage::absent);
        return router;
    }
}
