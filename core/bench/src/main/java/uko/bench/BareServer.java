package uko.bench;

import com.github.jknack.handlebars.Context;
import com.github.jknack.handlebars.Handlebars;
import com.github.jknack.handlebars.Template;
import com.github.jknack.handlebars.context.MapValueResolver;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;

/**
 * The bare baseline: Vert.x and its PostgreSQL client, one indexed query of twenty rows, one compiled template. No
 * router, no sign-in, no security, no log, no limits; what nobody may ship, and nothing can be faster.
 */
final class BareServer {

    private static final String SQL = """
        select name, position, department, phone, room
        from bare.entry
        where centre = $1
        order by name
        limit 20
        """;
    private static final CharSequence HTML = HttpHeaders.createOptimized("text/html; charset=utf-8");
    private static final CharSequence ETAG = HttpHeaders.createOptimized("\"0123456789abcdef0123456789abcdef\"");
    private static final CharSequence GZIP = HttpHeaders.createOptimized("gzip");
    private static final CharSequence NO_CACHE = HttpHeaders.createOptimized("private, no-cache");

    private final Pool pool;
    private final Template template;
    private final UUID centre;
    private volatile byte[] kept = new byte[0];

    private BareServer(Pool pool, Template template, UUID centre) {
        this.pool = pool;
        this.template = template;
        this.centre = centre;
    }

    /** Arguments: port, address of the database, centre, file of the template. */
    public static void main(String[] arguments) throws IOException {
        Vertx vertx = Vertx.vertx(new VertxOptions().setPreferNativeTransport(false));
        PgConnectOptions options = PgConnectOptions.fromUri(arguments[1])
                .setCachePreparedStatements(true)
                .setPreparedStatementCacheMaxSize(512);
        Pool pool = PgBuilder.pool()
                .with(new PoolOptions().setMaxSize(10))
                .connectingTo(options)
                .using(vertx)
                .build();
        Template template = new Handlebars().compileInline(Files.readString(Path.of(arguments[3])));
        BareServer server = new BareServer(pool, template, UUID.fromString(arguments[2]));
        server.kept = gzip(server.html().await());
        vertx.createHttpServer()
                .requestHandler(server::answer)
                .listen(Integer.parseInt(arguments[0]), "127.0.0.1")
                .await();
    }

    private void answer(HttpServerRequest request) {
        switch (request.path()) {
            case "/fixed" -> request.response().end("ok");
            case "/fragment" ->
                html().onSuccess(html -> request.response()
                                .putHeader(HttpHeaders.CONTENT_TYPE, HTML)
                                .end(html))
                        .onFailure(
                                failure -> request.response().setStatusCode(500).end());
            case "/kept" -> kept(request);
            case "/batch" -> batch(request);
            default -> request.response().setStatusCode(404).end();
        }
    }

    private void kept(HttpServerRequest request) {
        var response =
                request.response().putHeader(HttpHeaders.ETAG, ETAG).putHeader(HttpHeaders.CACHE_CONTROL, NO_CACHE);
        if (ETAG.toString().equals(request.getHeader(HttpHeaders.IF_NONE_MATCH))) {
            response.setStatusCode(304).end();
            return;
        }
        response.putHeader(HttpHeaders.CONTENT_TYPE, HTML)
                .putHeader(HttpHeaders.CONTENT_ENCODING, GZIP)
                .end(Buffer.buffer(kept));
    }

    private void batch(HttpServerRequest request) {
        var response = request.response().setChunked(true).putHeader(HttpHeaders.CONTENT_TYPE, "application/x-ndjson");
        List<Future<?>> lines = new ArrayList<>();
        for (int n = 0; n < 6; n++) {
            int number = n;
            lines.add(html().compose(html -> response.write(new JsonObject()
                    .put("p", number)
                    .put("html", html)
                    .toBuffer()
                    .appendByte((byte) '\n'))));
        }
        Future.join(lines).onComplete(all -> response.end());
    }

    private Future<String> html() {
        return pool.preparedQuery(SQL).execute(Tuple.of(centre)).map(this::rendered);
    }

    private String rendered(RowSet<Row> rows) {
        List<Map<String, Object>> entries = new ArrayList<>(rows.size());
        for (Row row : rows) {
            Map<String, Object> entry = new HashMap<>();
            for (int column = 0; column < row.size(); column++) {
                entry.put(row.getColumnName(column), row.getValue(column));
            }
            entries.add(entry);
        }
        try {
            return template.apply(Context.newBuilder(Map.of("entries", entries))
                    .resolver(MapValueResolver.INSTANCE)
                    .build());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] gzip(String html) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(html.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
