package uko.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uko.storage.DatabaseUri;
import uko.storage.Provisioning;
import uko.storage.TestPostgres;
import uko.testkit.TestNode;
import uko.testkit.Visitor;

/** Signing in and out: nothing tells a guesser whether he is near, and a cookie is for our own pages alone. */
class SessionsIT {

    private final World world = World.shared();

    @Test
    void theCookieIsOutOfReachOfScriptsAndOfOtherSites() {
        HttpResponse<String> answer = signIn(world.node.visitor(), "nina", Land.PASSWORD);
        String cookie = answer.headers().firstValue("set-cookie").orElseThrow();
        assertThat(cookie)
                .containsIgnoringCase("; HttpOnly")
                .contains("; SameSite=Lax", "; Path=/")
                .doesNotContain("Domain");
        assertThat(cookie.substring(cookie.indexOf('=') + 1, cookie.indexOf(';')))
                .hasSizeGreaterThanOrEqualTo(43);
        assertThat(answer.headers().firstValue("location")).contains("/");
    }

    @Test
    void whoeverSignsInIsLedWhereHisLinkPointed() {
        Visitor visitor = world.node.visitor();
        String link = "/?centre=" + UUID.randomUUID() + "&open=employee-book/reader&own=document%3D7";
        String door = visitor.get(link).headers().firstValue("location").orElseThrow();
        assertThat(door).startsWith("/sign-in?next=");
        assertThat(org.jsoup.Jsoup.parse(visitor.get(door).body())
                        .select("input[name=next]")
                        .attr("value"))
                .isEqualTo(link);
        assertThat(enter(visitor, link)).isEqualTo(link);
        assertThat(enter(visitor, "//evil.example/")).isEqualTo("/");
    }

    private static String enter(Visitor visitor, String next) {
        Map<String, String> fields = Map.of("login", "nina", "password", Land.PASSWORD, "next", next);
        return visitor.post("/sign-in", fields).headers().firstValue("location").orElseThrow();
    }

    @Test
    void overHttpsTheCookieIsSecureAndBoundToTheHost() {
        try (TestNode secure =
                TestNode.start(world.database, World.MODULES, Map.of("http.origin", "https://uko.example.ru"))) {
            Visitor nina = secure.visitor();
            HttpResponse<String> answer = nina.send(
                    nina.request("/sign-in")
                            .setHeader("Origin", "https://uko.example.ru")
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(java.net.http.HttpRequest.BodyPublishers.ofString("login=nina&password="
                                    + java.net.URLEncoder.encode(
                                            Land.PASSWORD, java.nio.charset.StandardCharsets.UTF_8)))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(answer.headers().firstValue("set-cookie").orElseThrow())
                    .startsWith("__Host-uko=")
                    .contains("Secure");
            assertThat(answer.headers().firstValue("strict-transport-security")).isPresent();
        }
    }

    @Test
    void eachSignInOpensANewSession() {
        Visitor visitor = world.node.visitor();
        String first = signIn(visitor, "nina", Land.PASSWORD)
                .headers()
                .firstValue("set-cookie")
                .orElseThrow();
        String second = signIn(visitor, "nina", Land.PASSWORD)
                .headers()
                .firstValue("set-cookie")
                .orElseThrow();
        assertThat(second).isNotEqualTo(first);
        assertThat(world.node
                        .visitor()
                        .get("/", "Cookie", "uko=chosen-by-an-attacker")
                        .statusCode())
                .isEqualTo(303);
    }

    @Test
    void aWrongPasswordAndAnUnknownLoginAreAnsweredAlikeAndSlowDownAlike() throws SQLException {
        List<List<Integer>> statuses = new ArrayList<>();
        List<String> bodies = new ArrayList<>();
        for (String login :
                List.of("vera", "nobody-" + UUID.randomUUID().toString().substring(0, 8))) {
            Visitor guesser = world.node.visitor();
            List<Integer> seen = new ArrayList<>();
            for (int n = 0; n < 5; n++) {
                HttpResponse<String> answer = signIn(guesser, login, "guess-" + n);
                seen.add(answer.statusCode());
                if (n == 0) {
                    bodies.add(answer.body().replace(login, "LOGIN"));
                }
            }
            statuses.add(seen);
        }
        assertThat(statuses.getFirst()).startsWith(401, 401, 401).contains(429).isEqualTo(statuses.getLast());
        assertThat(bodies.getFirst()).isEqualTo(bodies.getLast());
        // Not even the right password is heard while the wait runs.
        retryAt("now() + interval '1 minute'");
        assertThat(signIn(world.node.visitor(), "vera", Land.PASSWORD).statusCode())
                .isEqualTo(429);
        retryAt("now()");
        assertThat(signIn(world.node.visitor(), "vera", Land.PASSWORD).statusCode())
                .isEqualTo(303);
    }

    private void retryAt(String time) throws SQLException {
        try (var connection = world.platform();
                var statement = connection.createStatement()) {
            assertThat(statement.executeUpdate("update uko.sign_in_failure set retry_at = " + time))
                    .isPositive();
        }
    }

    @Test
    void theSetUpCodeWorksOnceAndTheSetUpIsGoneForEver() throws SQLException {
        List<String> said = new ArrayList<>();
        DatabaseUri database = TestPostgres.emptyDatabase();
        try (TestNode empty = TestNode.start(database, World.MODULES, Map.of(), said::add)) {
            String line = said.stream()
                    .filter(text -> text.contains("/set-up"))
                    .findFirst()
                    .orElseThrow();
            String code = line.substring(line.lastIndexOf(' ') + 1);
            Visitor first = empty.visitor();
            assertThat(first.get("/set-up").statusCode()).isEqualTo(200);
            setPassword(database, "another node was first");
            assertThat(first.get("/set-up").statusCode()).isEqualTo(404);
            assertThat(first.post("/set-up", form(code)).statusCode()).isEqualTo(404);
            setPassword(database, "");
            assertThat(first.post("/set-up", form("WRONG-CODE-1234")).statusCode())
                    .isEqualTo(403);
            Map<String, String> weak = new HashMap<>(form(code));
            weak.put("password", "short");
            assertThat(first.post("/set-up", weak).statusCode()).isEqualTo(422);
            assertThat(first.post("/set-up", form(code)).statusCode()).isEqualTo(303);
            assertThat(empty.visitor().post("/set-up", form(code)).statusCode()).isEqualTo(404);
            assertThat(empty.visitor().get("/set-up").statusCode()).isEqualTo(404);
            assertThat(signIn(empty.visitor(), "first", "a long enough phrase").statusCode())
                    .isEqualTo(303);
        }
    }

    private static void setPassword(DatabaseUri database, String hash) throws SQLException {
        try (Provisioning elsewhere = Provisioning.begin(database)) {
            elsewhere.person(new Provisioning.Newcomer("elsewhere", "Иванов Иван", "", null, null, null, ""));
            elsewhere.password("elsewhere", hash);
            elsewhere.commit();
        }
    }

    private static Map<String, String> form(String code) {
        return Map.of(
                "code",
                code,
                "region",
                "Приозёрская область",
                "region-code",
                "66",
                "zone",
                "Europe/Moscow",
                "centre",
                "ЦЗН",
                "name",
                "Первый Администратор",
                "login",
                "first",
                "password",
                "a long enough phrase");
    }

    private static HttpResponse<String> signIn(Visitor visitor, String login, String password) {
        return visitor.post("/sign-in", Map.of("login", login, "password", password));
    }
}
