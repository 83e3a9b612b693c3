package uko.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uko.testkit.Visitor;

/** Who is let through to each route: told here once more, and compared with what the node does. */
class AccessIT {

    private static final List<String> FOR_ANYBODY = List.of(
            "GET /assets/:module/:style",
            "GET /assets/ui/*",
            "GET /embed.js",
            "GET /health/live",
            "GET /health/ready",
            "GET /oembed",
            "GET /set-up",
            "GET /sign-in",
            "POST /embed/tokens",
            "POST /set-up",
            "POST /sign-in");

    private final World world = World.shared();
    private final String people = "administration/people";
    private final String centre = "centre=" + world.land.zarechny();

    /** For each route that is not for anybody: what to ask, and what one who did not sign in is answered. */
    private record Closed(String path, int status) {}

    private final Map<String, Closed> closed = new TreeMap<>(Map.of(
            "GET /", new Closed("/?" + centre, 303),
            "GET /signed-in", new Closed("/signed-in?origin=" + Land.HOST_ORIGIN, 303),
            "POST /sign-out", new Closed("/sign-out", 303),
            "GET /portlets/:module/:portlet", new Closed("/portlets/" + people + "?" + centre, 401),
            "GET /frames/:module/:portlet", new Closed("/frames/" + people + "?" + centre, 401),
            "GET /portlets", new Closed("/portlets?p=" + people + "&" + centre, 200),
            "GET /stream", new Closed("/stream?p=" + people + "&" + centre, 401),
            "GET /portlets/:module/:portlet/resources/:resource",
                    new Closed("/portlets/ethics-code/reader/resources/document.json?" + centre, 401),
            "POST /portlets/:module/:portlet/:action", new Closed("/portlets/" + people + "/grant?" + centre, 401)));

    @Test
    void everyRouteIsForAnybodyOrAsksWhoItIs() {
        List<String> told = new ArrayList<>(FOR_ANYBODY);
        told.addAll(closed.keySet());
        assertThat(world.node.node().routes()).containsExactlyInAnyOrderElementsOf(told);
    }

    @Test
    void whoDidNotSignInIsLetThroughToNothingThatAsksForIt() {
        String forged = "uko=" + "A".repeat(43);
        closed.forEach((route, asked) -> {
            for (List<String> headers : List.of(
                    List.<String>of(),
                    List.of("Cookie", forged),
                    List.of("Authorization", "Bearer a.b.c"),
                    List.of("Authorization", "Basic YW5uYTph"))) {
                HttpResponse<String> answer = ask(route, asked.path, headers);
                assertThat(answer.statusCode()).as(route + headers).isEqualTo(asked.status);
                if (asked.status == 303) {
                    assertThat(answer.headers().firstValue("location").orElse(""))
                            .as(route)
                            .startsWith("/sign-in");
                } else {
                    assertThat(answer.body()).as(route).contains("\"signed-out\"");
                }
            }
        });
    }

    private HttpResponse<String> ask(String route, String path, List<String> headers) {
        Visitor visitor = world.node.visitor();
        String[] lines = headers.toArray(String[]::new);
        return route.startsWith("GET")
                ? visitor.get(path, lines)
                : visitor.post(path, Map.of("_key", UUID.randomUUID().toString()), lines);
    }

    @Test
    void aTokenOfAnIntranetIsNoSession() throws Exception {
        String token = world.host().token("nina", world.land.zarechny(), "ethics-code/reader");
        for (String route : List.of("GET /", "GET /signed-in", "POST /sign-out")) {
            HttpResponse<String> answer = ask(
                    route,
                    closed.get(route).path,
                    List.of("Authorization", "Bearer " + token, "Origin", Land.HOST_ORIGIN));
            assertThat(answer.statusCode()).as(route).isEqualTo(303);
            assertThat(answer.body()).isEmpty();
        }
    }
}
