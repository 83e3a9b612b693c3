package uko.server.http;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.ExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uko.container.Answer;
import uko.container.Container;
import uko.container.Failures;
import uko.container.Phase;
import uko.server.identity.Caller;
import uko.spi.portlet.Resource;

/** {@code GET /portlets/{module}/{portlet}/resources/{id}}: a file, streamed as fast as the reader takes it. */
final class ResourceRoutes {

    private static final Logger LOG = LoggerFactory.getLogger(ResourceRoutes.class);
    private static final int PIECE = 64 * 1024;

    private final Container container;
    private final Calls calls;
    private final Answers answers;

    ResourceRoutes(Container container, Calls calls, Answers answers) {
        this.container = container;
        this.calls = calls;
        this.answers = answers;
    }

    void serve(RoutingContext context, Caller caller) {
        calls.of(context, caller, new Phase.Resource(context.pathParam("resource")))
                .compose(container::answer)
                .onSuccess(answer -> send(context, answer))
                .onFailure(failure -> answers.fail(context, failure));
    }

    private void send(RoutingContext context, Answer answer) {
        switch (answer) {
            case Answer.Served served -> send(context, served.resource());
            case Answer.Failed failed -> answers.card(context, failed.card());
            default -> throw new IllegalStateException("A file was answered with " + answer.getClass());
        }
    }

    private static void send(RoutingContext context, Resource resource) {
        HttpServerResponse response = context.response();
        String tag = '"' + resource.tag() + '"';
        response.putHeader(HttpHeaders.ETAG, tag)
                .putHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .putHeader(HttpHeaders.VARY, "Authorization, Origin");
        if (tag.equals(context.request().getHeader(HttpHeaders.IF_NONE_MATCH))) {
            response.setStatusCode(304).end();
            Thread.startVirtualThread(() -> close(resource.content()));
            return;
        }
        String kind = resource.inline() ? "inline" : "attachment";
        response.putHeader(HttpHeaders.CONTENT_TYPE, resource.type())
                .putHeader(
                        "Content-Disposition", kind + "; filename*=UTF-8''" + FragmentRoutes.encoded(resource.name()))
                .setChunked(true);
        Thread.startVirtualThread(() -> pump(resource.content(), response));
    }

    private static void pump(InputStream content, HttpServerResponse response) {
        try (content) {
            for (byte[] piece = content.readNBytes(PIECE); piece.length > 0; piece = content.readNBytes(PIECE)) {
                await(response.write(Buffer.buffer(piece)));
            }
            response.end();
        } catch (IOException | RuntimeException | ExecutionException cut) {
            // The head is sent, so the only honest end is a broken one.
            LOG.info("A file was not sent to its end: {}", Failures.place(cut));
            response.reset();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            response.reset();
        }
    }

    private static void await(Future<Void> written) throws ExecutionException, InterruptedException {
        written.toCompletionStage().toCompletableFuture().get();
    }

    private static void close(InputStream content) {
        try {
            content.close();
        } catch (IOException ignored) {
            LOG.debug("A file that nobody needed did not close", ignored);
        }
    }
}
