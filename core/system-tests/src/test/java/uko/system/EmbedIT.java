package uko.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import uko.testkit.Visitor;

/** What a foreign page gets: a token for one person, one centre, some widgets and its own origin, for five minutes. */
class EmbedIT {

    private static final String READER = "ethics-code/reader";
    private final World world = World.shared();
    private final HostClient host = world.host();
    private final UUID centre = world.land.zarechny();

    @Test
    void aTokenIsGivenForARightAssertion() throws Exception {
        HttpResponse<String> answer = host.exchange(HostClient.signed(HostClient.assertion("anna", centre, READER)));
        JsonObject body = new JsonObject(answer.body());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(body.getInteger("expiresIn")).isEqualTo(300);
        assertThat(java.time.Instant.parse(body.getString("now"))).isCloseTo(java.time.Instant.now(), within(10));
        assertThat(host.get("/portlets/" + READER + "?centre=" + centre, body.getString("token"))
                        .statusCode())
                .isEqualTo(200);
    }

    private static org.assertj.core.data.TemporalUnitOffset within(int seconds) {
        return new org.assertj.core.data.TemporalUnitWithinOffset(seconds, java.time.temporal.ChronoUnit.SECONDS);
    }

    @Test
    void anAssertionIsGoodForOneTokenAlone() throws Exception {
        String assertion = HostClient.signed(HostClient.assertion("anna", centre, READER));
        assertThat(host.exchange(assertion).statusCode()).isEqualTo(200);
        assertThat(host.exchange(assertion).statusCode()).isEqualTo(401);
    }

    @Test
    void whateverIsWrongWithAnAssertionIsRefusedAlike() throws Exception {
        long now = java.time.Instant.now().getEpochSecond();
        Map<String, String> wrong = new TreeMap<>();
        wrong.put(
                "wrong secret",
                Jwt.signed(right(), "another secret of enough bytes 012".getBytes(StandardCharsets.UTF_8)));
        wrong.put(
                "another host's secret", Jwt.signed(right(), Land.OTHER_HOST_SECRET.getBytes(StandardCharsets.UTF_8)));
        wrong.put("no signature", Jwt.unsigned(right()));
        wrong.put("unknown host", HostClient.signed(right().put("iss", "nobody")));
        wrong.put("lives too long", HostClient.signed(right().put("exp", now + 3_600)));
        wrong.put("over", HostClient.signed(right().put("iat", now - 60).put("exp", now - 30)));
        wrong.put(
                "ends before it begins",
                HostClient.signed(right().put("iat", now + 100).put("exp", now + 50)));
        wrong.put(
                "of the future",
                HostClient.signed(right().put("iat", now + 7_200).put("exp", now + 7_230)));
        wrong.put("without its end", HostClient.signed(without("exp")));
        wrong.put("without its beginning", HostClient.signed(without("iat")));
        wrong.put("without an id", HostClient.signed(without("jti")));
        wrong.put("a short id", HostClient.signed(right().put("jti", "1")));
        wrong.put("without a person", HostClient.signed(without("sub")));
        wrong.put("unknown person", HostClient.signed(right().put("sub", "nobody")));
        wrong.put("person of a sibling centre", HostClient.signed(right().put("sub", "boris")));
        wrong.put(
                "centre of another region",
                HostClient.signed(right().put("centre", world.land.stepnoy().toString())));
        wrong.put(
                "centre that is nowhere",
                HostClient.signed(right().put("centre", UUID.randomUUID().toString())));
        wrong.put("centre that is no id", HostClient.signed(right().put("centre", "x")));
        wrong.put("no widgets", HostClient.signed(right().put("widgets", new JsonArray())));
        wrong.put(
                "too many widgets",
                HostClient.signed(right().put(
                                "widgets",
                                new JsonArray(List.copyOf(java.util.Collections.nCopies(30, "a/b").stream()
                                        .map(w -> w + UUID.randomUUID())
                                        .toList())))));
        wrong.put("widgets as a text", HostClient.signed(right().put("widgets", READER)));
        for (Map.Entry<String, String> each : wrong.entrySet()) {
            HttpResponse<String> answer = host.exchange(each.getValue());
            assertThat(answer.statusCode()).as(each.getKey() + answer.body()).isEqualTo(401);
            assertThat(new JsonObject(answer.body()).getString("code"))
                    .as(each.getKey())
                    .isEqualTo("assertion-refused");
        }
        System.out.println("Assertions: " + wrong.size() + " wrong ones refused alike");
    }

    private JsonObject right() {
        return HostClient.assertion("anna", centre, READER);
    }

    private JsonObject without(String claim) {
        JsonObject assertion = right();
        assertion.remove(claim);
        return assertion;
    }

    @Test
    void aTokenReachesItsCentreItsWidgetsAndNothingElse() throws Exception {
        String token = host.token("nina", centre, READER, "ethics-code/revisions");
        assertThat(status("/portlets/ethics-code/revisions?centre=" + centre, token))
                .isEqualTo(200);
        assertThat(status("/portlets/ethics-code/revisions?centre=" + world.land.bely(), token))
                .isEqualTo(404);
        assertThat(status("/portlets/administration/people?centre=" + centre, token))
                .isEqualTo(404);
        assertThat(status("/portlets/administration/modules?centre=" + centre, token))
                .isEqualTo(404);
        assertThat(status("/?centre=" + centre, token)).as("no shell").isEqualTo(303);
        String batch = host.get("/portlets?p=administration/people&p=ethics-code/revisions&centre=" + centre, token)
                .body();
        assertThat(batch.lines().filter(line -> line.contains("administration/people")))
                .allMatch(line -> line.contains("\"status\":404"));
    }

    private int status(String path, String token) throws IOException, InterruptedException {
        return host.get(path, token).statusCode();
    }

    @Test
    void aTokenActsFromItsOwnOriginAlone() throws Exception {
        String token = host.token("anna", centre, READER);
        for (String origin : List.of(
                Land.OTHER_HOST_ORIGIN,
                "http://evil.example",
                "null",
                Land.HOST_ORIGIN + ".evil.example",
                Land.HOST_ORIGIN + ":81")) {
            Visitor visitor = world.node.visitor();
            HttpResponse<String> answer = visitor.send(
                    visitor.request("/portlets/" + READER + "/acknowledge?centre=" + centre)
                            .setHeader("Origin", origin)
                            .header("Authorization", "Bearer " + token)
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(HttpRequest.BodyPublishers.ofString("_key=" + UUID.randomUUID() + "&hash=x"))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(origin).isEqualTo(403);
        }
    }

    @Test
    void whoSignsInInOurWindowGetsATokenForThePageThatOpenedItAndForHisOwnCentre() throws Exception {
        Visitor anna = world.node.visitor();
        HttpResponse<String> entered = anna.post(
                "/sign-in",
                Map.of("login", "anna", "password", Land.PASSWORD, "close", "1", "origin", Land.HOST_ORIGIN));
        assertThat(entered.statusCode()).isEqualTo(303);
        String page =
                anna.get(entered.headers().firstValue("location").orElseThrow()).body();
        assertThat(page).contains("content=\"" + Land.HOST_ORIGIN + "\"");
        JsonObject grant = grant(page);
        assertThat(grant.getInteger("expiresIn")).isEqualTo(300);
        String token = grant.getString("token");
        assertThat(status("/portlets/" + READER + "?centre=" + centre, token)).isEqualTo(200);
        assertThat(status("/portlets/hello/greeting?centre=" + centre, token)).isEqualTo(200);
        assertThat(status("/portlets/" + READER + "?centre=" + world.land.bely(), token))
                .isEqualTo(404);
        HttpResponse<String> elsewhere = anna.get(
                "/portlets/" + READER + "?centre=" + centre,
                "Authorization",
                "Bearer " + token,
                "Origin",
                Land.OTHER_HOST_ORIGIN);
        assertThat(elsewhere.statusCode()).isEqualTo(403);
    }

    private static JsonObject grant(String page) {
        Matcher told = Pattern.compile("data-grant=\"([^\"]+)\"").matcher(page);
        assertThat(told.find()).as(page).isTrue();
        return new JsonObject(told.group(1).replace("&quot;", "\""));
    }

    @Test
    void theWindowTellsNoPageThatIsNotOfThePersonsRegion() {
        for (String login : List.of("anna", "olga")) {
            for (String origin : List.of(
                    Land.OTHER_HOST_ORIGIN,
                    "http://evil.example",
                    Land.HOST_ORIGIN + ".evil.example",
                    Land.HOST_ORIGIN + "/",
                    "*",
                    "")) {
                assertThat(world.signedIn(login)
                                .get("/signed-in?origin=" + URLEncoder.encode(origin, StandardCharsets.UTF_8))
                                .body())
                        .as(login + " " + origin)
                        .contains("content=\"\" data-grant=\"\"");
            }
        }
        assertThat(world.signedIn("olga")
                        .get("/signed-in?origin=" + Land.HOST_ORIGIN)
                        .body())
                .as("a person of the region has no centre of her own")
                .contains("content=\"\" data-grant=\"\"");
    }

    @Test
    void whoeverIsNotKnownIsAskedToSignIn() throws Exception {
        for (String token : List.of("", "x", "a.b.c", Jwt.unsigned(right()), HostClient.signed(right()))) {
            assertThat(status("/portlets/" + READER + "?centre=" + centre, token))
                    .isEqualTo(401);
        }
    }

    @Test
    void onlyRegisteredOriginsMayReadAndNeverWithCredentials() {
        String path = "/portlets/" + READER + "?centre=" + centre;
        for (String origin : List.of(Land.HOST_ORIGIN, Land.OTHER_HOST_ORIGIN)) {
            HttpResponse<String> preflight = preflight(path, origin);
            assertThat(preflight.statusCode()).isEqualTo(204);
            assertThat(preflight.headers().firstValue("access-control-allow-origin"))
                    .contains(origin);
            assertThat(preflight.headers().firstValue("access-control-allow-credentials"))
                    .isEmpty();
            assertThat(preflight.headers().allValues("vary")).anyMatch(vary -> vary.contains("Origin"));
        }
        for (String origin : List.of(
                "http://evil.example",
                "null",
                Land.HOST_ORIGIN + ".evil.example",
                "https" + Land.HOST_ORIGIN.substring(4))) {
            HttpResponse<String> preflight = preflight(path, origin);
            assertThat(preflight.statusCode()).as(origin).isEqualTo(404);
            assertThat(preflight.headers().firstValue("access-control-allow-origin"))
                    .isEmpty();
        }
    }

    private HttpResponse<String> preflight(String path, String origin) {
        Visitor visitor = world.node.visitor();
        return visitor.send(
                visitor.request(path)
                        .setHeader("Origin", origin)
                        .header("Access-Control-Request-Method", "GET")
                        .header("Access-Control-Request-Headers", "authorization")
                        .method("OPTIONS", HttpRequest.BodyPublishers.noBody())
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void aCentresFrameMayBeFramedByItsOwnRegionAlone() {
        String policy = world.signedIn("nina")
                .get("/frames/" + READER + "?centre=" + centre)
                .headers()
                .firstValue("content-security-policy")
                .orElseThrow();
        assertThat(policy)
                .contains("frame-ancestors 'self' " + Land.HOST_ORIGIN)
                .doesNotContain(Land.OTHER_HOST_ORIGIN);
        String other = world.signedIn("stepan")
                .get("/frames/" + READER + "?centre=" + world.land.stepnoy())
                .headers()
                .firstValue("content-security-policy")
                .orElseThrow();
        assertThat(other)
                .contains("frame-ancestors 'self' " + Land.OTHER_HOST_ORIGIN)
                .doesNotContain(Land.HOST_ORIGIN);
    }

    @Test
    void oembedDescribesOurFramesAlone() {
        Visitor visitor = world.node.visitor();
        String frame = world.node.origin() + "/frames/" + READER + "?centre=" + centre + "&lang=en";
        HttpResponse<String> answer = visitor.get("/oembed?url=" + URLEncoder.encode(frame, StandardCharsets.UTF_8));
        JsonObject body = new JsonObject(answer.body());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(body.getString("type")).isEqualTo("rich");
        assertThat(body.getString("html")).contains("<iframe src=\"" + frame.replace("&", "&amp;") + "\"");
        String quoted = world.node.origin() + "/frames/a/b?x=\" onload=\"alert(1)";
        HttpResponse<String> attack = visitor.get("/oembed?url=" + URLEncoder.encode(quoted, StandardCharsets.UTF_8));
        assertThat(attack.body()).doesNotContain("\\\" onload=\\\"");
    }
}
