package uko.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.vertx.core.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import uko.storage.Provisioning;
import uko.testkit.Visitor;

/** Whatever is sent, the answer is a 4xx that says what is wrong, to whom it may concern; nothing is done by it. */
class BadInputIT {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String KEY = UUID.randomUUID().toString();
    private static World world;
    private static String centre;
    private static String cookie;
    private static String csrf;
    private static String before;

    @BeforeAll
    static void annaOfZarechny() {
        world = World.open(World.MODULES, java.util.Map.of());
        centre = world.land.zarechny().toString();
        writesInZarechny("olga");
        Visitor olga = world.signedIn("olga");
        var signedIn = olga.post("/sign-in", Map.of("login", "olga", "password", Land.PASSWORD));
        String set = signedIn.headers().firstValue("set-cookie").orElseThrow();
        cookie = set.substring(0, set.indexOf(';'));
        csrf = World.hidden(olga.get("/", "Cookie", cookie).body()).get("_csrf");
        before = state();
    }

    private static void writesInZarechny(String login) {
        UUID person = UUID.fromString(world.value("select id from uko.person where login = ?", login));
        try (Provisioning provisioning = Provisioning.begin(world.database)) {
            provisioning.role(person, "author", world.land.region(), world.land.zarechny(), "приказ № 3");
            provisioning.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @AfterAll
    static void nothingWasDone() {
        assertThat(state()).isEqualTo(before);
    }

    private static String state() {
        return world.value("""
            select (select count(*) from deliverable.acknowledgement) || ' ' || (select count(*) from deliverable.document)
                || ' ' || (select count(*) from uko.person_role) || ' ' || (select sum(version) from uko.module_switch)
                || ' ' || (select count(*) from uko.fact) || ' ' || (select count(*) from uko.preference)\
            """);
    }

    /** @param statuses that are right; the code of the answer is asserted to be there, not which */
    private record Bad(String name, byte[] request, List<Integer> statuses) {}

    @TestFactory
    Stream<DynamicTest> isRefusedInWords() {
        List<Bad> table = table();
        System.out.println("Bad input: " + table.size() + " requests");
        assertThat(table).hasSizeGreaterThan(80);
        return table.stream().map(bad -> dynamicTest(bad.name, () -> check(bad)));
    }

    private static void check(Bad bad) throws IOException {
        String answer = answer(bad.request);
        assertThat(answer).as("an answer at all").matches("(?s)HTTP/1\\.[01] .*");
        int status = Integer.parseInt(answer.substring(9, 12));
        assertThat(status).as(answer).isIn(bad.statuses);
        assertThat(answer.toLowerCase(java.util.Locale.ROOT)).as(answer).contains("x-request-id: ");
        JsonObject body = new JsonObject(answer.substring(answer.indexOf("\r\n\r\n") + 4));
        assertThat(body.getString("code")).matches("[a-z][a-z.-]+");
        assertThat(body.getString("message")).as("a sentence").matches("(?s)[А-ЯA-Z].{8,}[.!?]");
        assertThat(body.getString("title")).isNotBlank();
        assertThat(body.getString("requestId")).matches("[0-9a-f]{16}");
    }

    private static String answer(byte[] request) throws IOException {
        try (Raw raw = Raw.to(world.node.node().port())) {
            try {
                raw.send(request);
            } catch (IOException answeredBeforeItsEnd) {
                // What is far too large is refused while it is still being sent.
            }
            return raw.readToEnd();
        }
    }

    private static List<Bad> table() {
        List<Bad> all = new ArrayList<>();
        addresses(all);
        paths(all);
        methodsAndHeaders(all);
        forms(all);
        multiparts(all);
        json(all);
        return all;
    }

    private static void addresses(List<Bad> all) {
        String fragment = "/portlets/ethics-code/reader";
        for (String id : List.of(
                "",
                "x",
                "1",
                "-1",
                "null",
                "%00",
                "00000000-0000-0000-0000-00000000000",
                "g" + centre.substring(1),
                centre + "0",
                "{" + centre + "}",
                "%D0%B9".repeat(12),
                "' or 1=1--",
                "..%2f..%2f",
                "[]",
                "1-1-1-1-1")) {
            all.add(get("centre " + id, fragment + "?centre=" + id.replace(" ", "%20"), 400));
        }
        all.add(get("no centre", fragment, 400));
        all.add(get("centre as an array", fragment + "?centre[]=" + centre, 400));
        all.add(get("a centre that is nowhere", fragment + "?centre=" + UUID.randomUUID(), 404));
        all.add(get("mode", fragment + "?centre=" + centre + "&mode=all", 400));
        all.add(get("mode of another case", fragment + "?centre=" + centre + "&mode=VIEW", 400));
        all.add(get("place too long", fragment + "?centre=" + centre + "&place=" + "x".repeat(65), 400));
        all.add(get("parameter too long", fragment + "?centre=" + centre + "&show=" + "x".repeat(201), 400));
        all.add(get("too many parameters", fragment + "?centre=" + centre + parameters(21), 400));
        all.add(get("a choice unknown", person(fragment) + "&show=sideways", 400, 403));
        all.add(get("address too long", "/?x=" + "y".repeat(5_000), 414));
        all.add(get("address far too long", "/?x=" + "y".repeat(20_000), 414));
        all.add(get("invalid UTF-8 in a value", fragment + "?centre=" + centre + "&show=%C3%28", 400, 401, 403));
        all.add(get("a cut percent sign", fragment + "?centre=" + centre + "&show=%", 400, 401, 403));
        all.add(get("percent and no hexadecimal", fragment + "?centre=" + centre + "&show=%zz", 400, 401, 403));
        all.add(get("NUL in a value", person(fragment) + "&show=%00", 400, 403));
        all.add(get("no portlets", "/portlets?centre=" + centre, 400));
        all.add(get("25 portlets", "/portlets?centre=" + centre + "&p=hello/greeting".repeat(25), 400));
        all.add(get("a portlet without a module", "/portlets?centre=" + centre + "&p=greeting", 400));
        all.add(get("a portlet of three words", "/portlets?centre=" + centre + "&p=a/b/c", 400));
        all.add(get("no centre in a batch", "/portlets?p=hello/greeting", 400));
        all.add(get(
                "parameter too long in a batch",
                "/portlets?centre=" + centre + "&p=hello/greeting%3Fa=" + "x".repeat(300),
                400));
        all.add(get("a stream of nothing", "/stream?centre=" + centre, 400));
        all.add(get("a stream of 25", "/stream?centre=" + centre + "&p=hello/greeting".repeat(25), 400));
        all.add(get("a stream of no portlet", "/stream?centre=" + centre + "&p=hello", 400));
        all.add(get("a stream without a centre", "/stream?p=hello/greeting", 400));
        all.add(get("a frame without a centre", "/frames/hello/greeting", 400));
        all.add(get("oEmbed of nothing", "/oembed", 404));
        all.add(get("oEmbed of a foreign address", "/oembed?url=http://evil.example/frames/a/b", 404));
        all.add(get("oEmbed of a script", "/oembed?url=" + world.node.origin() + "/frames/a/b%3Cscript%3E", 404));
        all.add(get("oEmbed as XML", "/oembed?format=xml&url=x", 404, 501));
    }

    private static void paths(List<Bad> all) {
        for (String path : List.of(
                "/portlets/../metrics",
                "/portlets/%2e%2e/%2e%2e/etc/passwd",
                "/portlets/ethics-code%2freader",
                "/assets/ui/../../logback.xml",
                "/assets/ui/%2e%2e%2f%2e%2e%2flogback.xml",
                "/assets/ui/..%252f..%252flogback.xml",
                "/assets/ethics-code/..%2fplugin.json",
                "//portlets//ethics-code//reader//",
                "/portlets/ethics-code/reader/resources/..%2f..%2fMETA-INF%2fplugin.json?centre=" + centre,
                "/portlets/ethics-code/reader%00?centre=" + centre,
                "/PORTLETS/ethics-code/reader?centre=" + centre,
                "/portlets/ethics-code/reader;jsessionid=1?centre=" + centre,
                "/portlets/ethics-code/reader.html?centre=" + centre,
                "/assets/ui/%00",
                "/assets/ui/",
                "/assets/ui/a%5c..%5cb",
                "/%c0%ae%c0%ae/",
                "/portlets/x'/y\"?centre=" + centre,
                "/static/a/../../b",
                "/.env")) {
            all.add(get("path " + path, path.replace("\"", "%22"), 400, 401, 404));
        }
        all.add(get("path with a cut percent sign", "/portlets/%/x", 400, 404));
        all.add(get("path with percent and no hexadecimal", "/portlets/%zz/x", 400, 404));
    }

    private static void methodsAndHeaders(List<Bad> all) {
        for (String method :
                List.of("PUT", "DELETE", "PATCH", "TRACE", "OPTIONS", "CONNECT", "PROPFIND", "BREW", "get")) {
            all.add(new Bad(
                    "method " + method,
                    bytes(method + " /portlets HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"),
                    List.of(400, 404, 405, 501)));
        }
        all.add(head("huge headers", "X-Huge: " + "y".repeat(20_000) + "\r\n", 431));
        all.add(head("many headers", many(2_000), 431));
        all.add(head("header without a colon", "Nonsense\r\n", 400));
        all.add(head("two lengths", "Content-Length: 1\r\nContent-Length: 2\r\n", 400));
        all.add(head("length and chunks", "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n", 400));
        all.add(head("a length that is no number", "Content-Length: много\r\n", 400));
        all.add(head("a negative length", "Content-Length: -5\r\n", 400));
        all.add(new Bad("no HTTP at all", bytes("привет\r\n\r\n"), List.of(400)));
    }

    private static void forms(List<Bad> all) {
        String good = "_key=" + KEY + "&_csrf=" + csrf + "&type=ethics-code&title=" + KEY;
        String act = "/portlets/ethics-code/editor/take-over?centre=" + centre;
        all.add(post("no content type", act, "", good, 415));
        all.add(post("text", act, "text/plain", good, 415));
        all.add(post("JSON to an action", act, "application/json", "{}", 415));
        all.add(post("no key", act, FORM, "_csrf=" + csrf, 400));
        all.add(post("a key that is none", act, FORM, "_key=1&_csrf=" + csrf, 400));
        all.add(post("no token of the form", act, FORM, "_key=" + KEY, 403));
        all.add(post("another's token", act, FORM, "_key=" + KEY + "&_csrf=" + csrf.substring(1) + "x", 403));
        all.add(post("an empty form", act, FORM, "", 403));
        all.add(post("only signs", act, FORM, "&&&===&=&", 400, 403));
        all.add(post(
                "a version that is no number",
                "/portlets/administration/modules/switch?centre=" + centre,
                FORM,
                good + "&_version=abc&module=hello&on=false",
                400));
        all.add(post(
                "a stale version",
                "/portlets/administration/modules/switch?centre=" + centre,
                FORM,
                good + "&_version=999&module=hello&on=false&centre=",
                409));
        all.add(post(
                "neither on nor off",
                "/portlets/administration/modules/switch?centre=" + centre,
                FORM,
                good + "&_version=1&module=hello&on=perhaps",
                422));
        all.add(post(
                "a module that is not there",
                "/portlets/administration/modules/switch?centre=" + centre,
                FORM,
                good + "&_version=1&module=nothing&on=true",
                404,
                422));
        all.add(post(
                "a person that is no id",
                "/portlets/administration/people/grant?centre=" + centre,
                FORM,
                good + "&centre=" + centre + "&person=1&role=chair&basis=x",
                404,
                422));
        all.add(post(
                "a role that nobody grants",
                "/portlets/administration/people/grant?centre=" + centre,
                FORM,
                good + "&centre=" + centre + "&person=" + world.land.anna() + "&role=platform-admin&basis=x",
                422));
        all.add(post(
                "NUL bytes",
                "/portlets/administration/people/grant?centre=" + centre,
                FORM,
                good + "&centre=%00&person=%00&role=%00&basis=%00",
                404,
                422));
        all.add(post(
                "fields as arrays",
                "/portlets/administration/people/grant?centre=" + centre,
                FORM,
                good + "&centre[]=1&person[0]=2&role=chair",
                422));
        all.add(post(
                "a text too long",
                "/portlets/administration/people/grant?centre=" + centre,
                FORM,
                good + "&centre=" + centre + "&person=" + world.land.anna() + "&role=chair&basis=" + "x".repeat(5_000),
                422));
        all.add(post("invalid UTF-8", act, FORM, good + "&title=%FF%FE%C3%28", 422));
        all.add(post("percent and no hexadecimal", act, FORM, good + "&x=%zz", 400, 422));
        all.add(post("600 fields", act, FORM, good + parameters(600), 400, 413));
        all.add(post("a field of 2 MB", act, FORM, good + "&x=" + "y".repeat(2_000_000), 400, 413));
        all.add(post("26 MB", act, FORM, "x=" + "y".repeat(26 * 1024 * 1024), 413));
        all.add(post("an unknown action", "/portlets/ethics-code/editor/burn?centre=" + centre, FORM, good, 404));
        all.add(post(
                "an action of another portlet",
                "/portlets/ethics-code/verification/take-over?centre=" + centre,
                FORM,
                good,
                404));
        all.add(post(
                "preferences that do not exist",
                "/portlets/ethics-code/reader/preferences?centre=" + centre + "&place=main",
                FORM,
                good + "&contour=sideways",
                404));
        all.add(post("sign-in too long", "/sign-in", FORM, "login=" + "x".repeat(300) + "&password=y", 400));
        all.add(post("sign-out without a token", "/sign-out", FORM, "", 403));
        all.add(foreign("a foreign page acts", act, good));
        all.add(foreign("a foreign page signs in", "/sign-in", "login=anna&password=x"));
        all.add(foreign("a foreign page signs out", "/sign-out", "_csrf=" + csrf));
    }

    private static void multiparts(List<Bad> all) {
        String act = "/portlets/ethics-code/editor/take-over?centre=" + centre;
        Map<String, String> fields = Map.of("_key", KEY, "_csrf", csrf, "type", "ethics-code");
        String good = Multipart.of(fields, "file", "{}").body();
        all.add(post("a code that is no code", act, Multipart.TYPE, good, 422));
        all.add(post(
                "a code that is no JSON",
                act,
                Multipart.TYPE,
                Multipart.of(fields, "file", "{\"a\":").body(),
                422));
        all.add(post(
                "a code of NUL bytes",
                act,
                Multipart.TYPE,
                Multipart.of(fields, "file", "\0\0\0").body(),
                422));
        all.add(post(
                "a code nested a thousand times",
                act,
                Multipart.TYPE,
                Multipart.of(fields, "file", "[".repeat(1_000) + "]".repeat(1_000))
                        .body(),
                422));
        all.add(post(
                "a file in a field of another name",
                act,
                Multipart.TYPE,
                Multipart.of(fields, "other", "{}").body(),
                422));
        all.add(post(
                "an empty file",
                act,
                Multipart.TYPE,
                Multipart.of(fields, "file", "").body(),
                422));
        all.add(post(
                "a file of 2 MB",
                act,
                Multipart.TYPE,
                Multipart.of(fields, "file", " ".repeat(2_000_000)).body(),
                422));
        all.add(post("a cut multipart", act, Multipart.TYPE, good.substring(0, good.length() / 2), 400, 403, 422));
        all.add(post(
                "a multipart without its end",
                act,
                Multipart.TYPE,
                good.substring(0, good.length() - 8),
                400,
                403,
                422));
        all.add(post("another boundary", act, "multipart/form-data; boundary=other", good, 400, 403));
        all.add(post("no boundary", act, "multipart/form-data", good, 400, 403));
        all.add(post("an empty boundary", act, "multipart/form-data; boundary=", good, 400, 403));
        all.add(post("an empty multipart", act, Multipart.TYPE, "", 400, 403));
        all.add(post("10,000 parts", act, Multipart.TYPE, parts(10_000), 400, 413));
        all.add(post("a part without a name", act, Multipart.TYPE, good.replace("name=\"file\"; ", ""), 400, 422));
        all.add(post(
                "a file name that climbs", act, Multipart.TYPE, good.replace("code.json", "../../../etc/passwd"), 422));
        all.add(post("a file name of NUL", act, Multipart.TYPE, good.replace("code.json", "a\0b"), 400, 422));
        all.add(post("a file name that is a folder", act, Multipart.TYPE, good.replace("code.json", "/"), 400, 422));
        all.add(post("an empty file name", act, Multipart.TYPE, good.replace("code.json", ""), 400, 422));
        all.add(post(
                "an unknown encoding of a part",
                act,
                Multipart.TYPE,
                good.replace(
                        "Content-Type: application/json",
                        "Content-Type: text/plain; charset=none\r\nContent-Transfer-Encoding: magic"),
                400,
                422));
    }

    private static void json(List<Bad> all) {
        String type = "application/json";
        for (String body : List.of(
                "",
                "{",
                "null",
                "[]",
                "1",
                "\"x\"",
                "{}",
                "{\"assertion\":1}",
                "{\"assertion\":null}",
                "{\"assertion\":{}}",
                "{\"assertion\":[\"x\"]}",
                "{'assertion':'x'}",
                "{\"assertion\":\"" + "x".repeat(5_000) + "\"}",
                "\uFEFF{}",
                "[".repeat(5_000),
                "{\"a\":".repeat(3_000))) {
            all.add(post("JSON " + body.substring(0, Math.min(20, body.length())), "/embed/tokens", type, body, 400));
        }
        for (String assertion : List.of("", "x", "a.b", "a.b.c", "..", "e30.e30.", "a.bnVsbA.c", "%00", "a.W10.c")) {
            all.add(post(
                    "assertion " + assertion, "/embed/tokens", type, "{\"assertion\":\"" + assertion + "\"}", 401));
        }
        all.add(post("a form for a token", "/embed/tokens", FORM, "assertion=x", 415));
        all.add(post("27 MB of JSON", "/embed/tokens", type, " ".repeat(27 * 1024 * 1024), 413));
    }

    @Test
    void whatIsSentTwiceIsDoneOnce() throws Exception {
        HostClient host = world.host();
        String widget = "ethics-code/reader";
        String token = host.token("boris", world.land.bely(), widget);
        String action = "/portlets/" + widget + "/acknowledge?centre=" + world.land.bely();
        String mine = "/portlets/" + widget + "?mode=mine&centre=" + world.land.bely();
        Map<String, String> fields = World.read(host.get(mine, token).body());
        fields.put("_key", UUID.randomUUID().toString());
        String counts =
                "select (select count(*) from uko.audit) || ' ' || (select count(*) from deliverable.acknowledgement)";
        assertThat(host.post(action, token, fields).statusCode()).isEqualTo(200);
        String once = world.value(counts);
        List<Thread> threads = new ArrayList<>();
        for (int n = 0; n < 10; n++) {
            threads.add(Thread.ofVirtual().start(() -> {
                try {
                    assertThat(host.post(action, token, fields).statusCode()).isEqualTo(200);
                } catch (IOException | InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(world.value(counts)).isEqualTo(once);
        before = state();
    }

    private static String person(String path) {
        return path + "?centre=" + centre;
    }

    private static Bad get(String name, String path, Integer... statuses) {
        String request =
                "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nCookie: " + cookie + "\r\nConnection: close\r\n\r\n";
        return new Bad("GET: " + name, bytes(request), List.of(statuses));
    }

    private static Bad head(String name, String headers, int status) {
        String request = "GET /portlets HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + headers + "\r\n";
        return new Bad(name, bytes(request), List.of(status));
    }

    private static Bad post(String name, String path, String type, String body, Integer... statuses) {
        return post(name, path, type, body, world.node.origin(), statuses);
    }

    private static Bad foreign(String name, String path, String body) {
        return post(name, path, FORM, body, "http://evil.example", 403);
    }

    private static Bad post(String name, String path, String type, String body, String origin, Integer... statuses) {
        byte[] content = bytes(body);
        String headers = "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nCookie: " + cookie + "\r\nOrigin: " + origin
                + (type.isEmpty() ? "" : "\r\nContent-Type: " + type) + "\r\nContent-Length: " + content.length
                + "\r\nConnection: close\r\n\r\n";
        ByteArrayOutputStream request = new ByteArrayOutputStream();
        request.writeBytes(bytes(headers));
        request.writeBytes(content);
        return new Bad("POST: " + name, request.toByteArray(), List.of(statuses));
    }

    private static String parameters(int count) {
        StringBuilder all = new StringBuilder();
        for (int n = 0; n < count; n++) {
            all.append("&x").append(n).append("=1");
        }
        return all.toString();
    }

    private static String many(int count) {
        StringBuilder all = new StringBuilder();
        for (int n = 0; n < count; n++) {
            all.append("X-").append(n).append(": value\r\n");
        }
        return all.toString();
    }

    private static String parts(int count) {
        StringBuilder all = new StringBuilder();
        for (int n = 0; n < count; n++) {
            all.append("--uko-test-boundary\r\nContent-Disposition: form-data; name=\"x")
                    .append(n)
                    .append("\"\r\n\r\n1\r\n");
        }
        return all.append("--uko-test-boundary--\r\n").toString();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
