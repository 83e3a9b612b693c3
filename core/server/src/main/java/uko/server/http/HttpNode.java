package uko.server.http;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.TimeUnit;
import uko.container.Container;
import uko.server.centre.Centres;
import uko.server.centre.Freshness;
import uko.server.configuration.Configuration;
import uko.server.identity.Authentication;
import uko.server.identity.HostTokens;
import uko.server.identity.SetUp;
import uko.server.identity.ShellSessions;
import uko.server.identity.SignIn;
import uko.server.identity.Tokens;
import uko.server.operations.Health;
import uko.server.operations.Meters;
import uko.storage.Storage;

/** The HTTP side of a node. */
public final class HttpNode {

    private final HttpServer server;
    private final Routes routes;
    private final StreamRoutes streams;
    private final Configuration.Http settings;

    private HttpNode(HttpServer server, Routes routes, StreamRoutes streams, Configuration.Http settings) {
        this.server = server;
        this.routes = routes;
        this.streams = streams;
        this.settings = settings;
    }

    /** Who asks, and how one finds out. */
    public record Identity(
            Authentication authentication, ShellSessions sessions, SignIn signIn, HostTokens tokens, Tokens bearers) {}

    /** What is behind the routes. */
    public record Behind(
            Container container,
            Storage storage,
            Centres centres,
            Freshness freshness,
            SetUp setUp,
            Health health,
            Meters meters) {}

    public static Future<HttpNode> listen(
            Vertx vertx, Configuration.Http settings, Identity identity, Behind behind, String version) {
        Assets assets = new Assets();
        Pages pages = new Pages(assets);
        Answers answers = new Answers(pages);
        Cors cors = new Cors(settings.origin(), behind.centres()::isHost);
        Calls calls = new Calls(
                identity.authentication(),
                behind.storage().callers(),
                behind.centres(),
                behind.storage().preferences(),
                settings.origin());
        FragmentRoutes fragments = new FragmentRoutes(behind.container(), calls, answers);
        StreamRoutes streams = new StreamRoutes(vertx, behind.container(), calls, answers, behind.freshness());
        behind.meters().watch("uko_streams", "Pages that listen for changes", streams::open);
        Routes routes = new Routes(new Routes.Handlers(
                fragments,
                new KeptFragments(behind.container(), calls),
                new BatchRoutes(fragments, calls, answers),
                new ActionRoutes(behind.container(), calls, cors, answers),
                new ResourceRoutes(behind.container(), calls, answers),
                streams,
                new FrameRoutes(fragments, calls, behind.centres(), pages, answers),
                new OembedRoutes(settings.origin()),
                new TokenRoutes(identity.tokens(), InstantSource.system(), answers),
                assets,
                new StyleRoutes(behind.container()),
                new ShellRoutes(behind.container(), calls, behind.centres(), pages, answers, version),
                new SignInRoutes(
                        identity,
                        new WindowGrants(identity.bearers(), behind.centres(), InstantSource.system()),
                        cors,
                        pages,
                        answers),
                new SetUpRoutes(behind.setUp(), identity.sessions(), cors, pages, answers),
                new HealthRoutes(behind.health())));
        Passage passage =
                new Passage(settings, identity.authentication(), new RequestLog(behind.meters()), cors, answers);
        return vertx.createHttpServer(options(settings))
                .invalidRequestHandler(new Unreadable(answers)::answer)
                .requestHandler(routes.handler(vertx, settings, passage))
                .listen(settings.port(), settings.host())
                .map(server -> new HttpNode(server, routes, streams, settings));
    }

    private static HttpServerOptions options(Configuration.Http settings) {
        return new HttpServerOptions()
                .setIdleTimeout((int) settings.idle().toSeconds())
                .setIdleTimeoutUnit(TimeUnit.SECONDS)
                .setMaxHeaderSize(16 * 1024)
                .setMaxInitialLineLength(8 * 1024)
                .setMaxFormAttributeSize(1024 * 1024)
                .setMaxFormFields(500)
                .setHandle100ContinueAutomatically(true)
                .setCompressionSupported(false)
                // There are no web sockets here, and their handlers would look at every request.
                .setPerFrameWebSocketCompressionSupported(false)
                .setPerMessageWebSocketCompressionSupported(false);
    }

    public int port() {
        return server.actualPort();
    }

    /** All that may be asked for, as {@code GET /portlets/:module/:portlet}. */
    public List<String> routes() {
        return routes.declared();
    }

    /** Ends the streams, lets requests under way come to their end within the configured time, then closes. */
    public Future<Void> drain() {
        streams.end();
        return server.shutdown(settings.drain().toMillis(), TimeUnit.MILLISECONDS);
    }
}
