package uko.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A kept fragment takes a short way past the router where reader and rights are remembered: nobody can tell. */
class KeptFragmentIT {

    private static World world;
    private static String reader;
    private static String bearer;

    @BeforeAll
    static void anEmployeeInAForeignPage() throws Exception {
        world = World.shared();
        reader = "/portlets/ethics-code/reader?centre=" + world.land.zarechny();
        bearer = "Bearer " + world.host().token("anna", world.land.zarechny(), "ethics-code/reader");
    }

    @Test
    void theShortWayAnswersWhatTheLongWayDoes() {
        HttpResponse<String> rendered = ask(reader);
        HttpResponse<String> kept = ask(reader);
        HttpResponse<String> bySession = world.signedIn("anna").get(reader, "Origin", Land.HOST_ORIGIN);
        assertThat(rendered.statusCode()).isEqualTo(200);
        assertThat(kept.body()).isEqualTo(rendered.body()).isEqualTo(bySession.body());
        assertThat(headers(kept)).isEqualTo(headers(rendered)).isEqualTo(headers(bySession));
    }

    @Test
    void whatIsUnchangedIsNotSentAgain() {
        String tag = ask(reader).headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> unchanged = ask(reader, "If-None-Match", tag);
        assertThat(unchanged.statusCode()).isEqualTo(304);
        assertThat(unchanged.body()).isEmpty();
        assertThat(unchanged.headers().firstValue("ETag")).contains(tag);
    }

    @Test
    void everyAnswerHasAnIdOfItsOwn() {
        ask(reader);
        assertThat(id(ask(reader))).isNotBlank().isNotEqualTo(id(ask(reader)));
    }

    @Test
    void aTokenForAnotherWidgetOrCentreGoesNoWayAtAll() throws Exception {
        ask(reader);
        String greetingOnly = "Bearer " + world.host().token("anna", world.land.zarechny(), "hello/greeting");
        assertThat(get(reader, greetingOnly).statusCode()).isEqualTo(404);
        assertThat(get(reader, greetingOnly).statusCode()).isEqualTo(404);
        String elsewhere = reader.replace(
                world.land.zarechny().toString(), world.land.bely().toString());
        assertThat(ask(elsewhere).statusCode()).isEqualTo(404);
    }

    @Test
    void aTokenOpensNothingInAnotherPageOnEitherWay() {
        ask(reader);
        for (String origin : List.of(world.node.origin(), Land.OTHER_HOST_ORIGIN, "http://evil.example", "null")) {
            HttpResponse<String> elsewhere =
                    world.node.visitor().get(reader, "Authorization", bearer, "Origin", origin);
            assertThat(elsewhere.statusCode()).as(origin).isEqualTo(403);
            assertThat(elsewhere.body()).as(origin).contains("\"origin\"");
        }
    }

    @Test
    void aMalformedAddressIsRefusedAsEver() {
        assertThat(ask("/portlets/ethics-code/reader?centre=none").statusCode()).isEqualTo(400);
        assertThat(ask(reader + "&mode=none").statusCode()).isEqualTo(400);
        assertThat(ask(reader + "&show=" + "x".repeat(300)).statusCode()).isEqualTo(400);
    }

    private static HttpResponse<String> ask(String path, String... headers) {
        String[] all = java.util.Arrays.copyOf(headers, headers.length + 4);
        all[headers.length] = "Authorization";
        all[headers.length + 1] = bearer;
        all[headers.length + 2] = "Origin";
        all[headers.length + 3] = Land.HOST_ORIGIN;
        return world.node.visitor().get(path, all);
    }

    private static HttpResponse<String> get(String path, String authorization) {
        return world.node.visitor().get(path, "Authorization", authorization, "Origin", Land.HOST_ORIGIN);
    }

    private static Map<String, Object> headers(HttpResponse<String> answer) {
        Map<String, Object> headers = new TreeMap<>(answer.headers().map());
        assertThat(headers).containsKey("x-request-id");
        headers.remove("x-request-id");
        return headers;
    }

    private static String id(HttpResponse<String> answer) {
        return answer.headers().firstValue("X-Request-Id").orElse("");
    }
}
