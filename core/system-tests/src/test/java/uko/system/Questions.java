package uko.system;

import io.vertx.core.json.JsonObject;
import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import uko.container.PluginManifest;
import uko.container.PortletManifest;
import uko.testkit.Visitor;

/** All that may be asked about a centre, route by route of the server's registry and portlet by portlet. */
final class Questions {

    private static final List<String> MODES = List.of("view", "mine", "help", "edit");
    private static final List<String> ABSENT = List.of("nothing/here", "ethics-code/nothing", "hello/Greeting");

    private final World world;
    private final String hash;
    private final String candidate;
    private final Confidential confidential;

    /**
     * @param hash of the revision in force in Заречный
     * @param candidate who has applied in Заречный
     * @param confidential what Анна asked the ethics commission there
     */
    Questions(World world, String hash, String candidate, Confidential confidential) {
        this.world = world;
        this.hash = hash;
        this.candidate = candidate;
        this.confidential = confidential;
    }

    /** Makes the request of somebody who may repeat this token of a form. */
    @FunctionalInterface
    interface Asking {
        HttpRequest.Builder about(UUID centre, Visitor visitor, String csrf);
    }

    /** @param open whether anyone may know the answer */
    record Question(String name, boolean open, Asking asking) {}

    /** @throws IllegalArgumentException for a route that nobody has written questions for */
    List<Question> on(String route) {
        return switch (route) {
            case "GET /portlets/:module/:portlet" -> fragments("/portlets/");
            case "GET /frames/:module/:portlet" -> fragments("/frames/");
            case "GET /portlets" -> batches();
            case "POST /portlets/:module/:portlet/:action" -> actions();
            case "GET /portlets/:module/:portlet/resources/:resource" -> resources();
            case "GET /stream" -> streams();
            case "GET /oembed" ->
                List.of(get("/oembed?url=" + world.node.origin() + "/frames/hello/greeting%3Fcentre="));
            case "POST /embed/tokens" -> List.of(tokens());
            case "GET /" -> shells();
            case "POST /sign-in", "POST /sign-out", "POST /set-up" -> List.of(refusedForm(route.substring(5)));
            case "GET /sign-in", "GET /signed-in", "GET /set-up", "GET /embed.js", "GET /health/live" ->
                List.of(get(route.substring(4) + "?centre="));
            case "GET /health/ready" -> List.of(get("/health/ready?centre="));
            case "GET /assets/ui/*" -> List.of(get("/assets/ui/none.css?centre="));
            case "GET /assets/:module/:style" -> List.of(get("/assets/ethics-code/none.css?centre="));
            default -> throw new IllegalArgumentException("No questions are written for the route " + route);
        };
    }

    private List<Question> fragments(String path) {
        List<Question> all = new ArrayList<>();
        for (String portlet : portlets()) {
            for (String mode : MODES) {
                all.add(get(path + portlet + "?mode=" + mode + "&centre=", isOpen(portlet)));
            }
            all.add(get(path + portlet + "?lang=en&place=main&centre=", isOpen(portlet)));
        }
        all.add(get(path + "ethics-code/reader?section=greet&show=external&centre="));
        all.add(get(path + "ethics-code/reader?words=%D0%BF%D0%B5%D1%80%D0%B2%D1%8B%D0%BC%D0%B8&centre="));
        all.add(get(path + "hiring-criteria/candidates?candidate=" + candidate + "&centre="));
        for (String portlet : List.of("questions", "commission")) {
            all.add(get(path + "ethics-code/" + portlet + "?question=" + confidential.question() + "&centre="));
        }
        all.add(get(path + "ethics-code/answers?words=%D0%BF%D0%BE%D0%B4%D0%B0%D1%80%D0%BE%D0%BA&centre="));
        all.add(get(path + "ethics-code/verification?hash=" + hash + "&centre=", true));
        return all;
    }

    private List<Question> batches() {
        List<Question> all = new ArrayList<>();
        StringBuilder together = new StringBuilder();
        for (String portlet : portlets()) {
            all.add(get("/portlets?p=" + portlet + "&centre=", isOpen(portlet)));
            together.append(isOpen(portlet) ? "" : "&p=" + portlet);
        }
        all.add(get("/portlets?" + together.substring(1) + "&centre="));
        return all;
    }

    private List<Question> streams() {
        List<Question> all = new ArrayList<>();
        for (String portlet : portlets()) {
            all.add(get("/stream?p=" + portlet + "&centre=", isOpen(portlet)));
        }
        return all;
    }

    private List<Question> shells() {
        List<Question> all = new ArrayList<>(List.of(get("/?centre=")));
        portlets().forEach(portlet -> all.add(get("/?open=" + portlet + "&centre=")));
        return all;
    }

    private List<Question> resources() {
        List<Question> all = new ArrayList<>();
        each((name, portlet) -> portlet.resources().keySet().forEach(resource -> {
            all.add(get("/portlets/" + name + "/resources/" + resource + "?centre="));
            all.add(get("/portlets/" + name + "/resources/" + resource + "?hash=" + hash + "&centre="));
        }));
        all.add(get("/portlets/ethics-code/reader/resources/none.pdf?centre="));
        all.add(get(
                "/portlets/hiring-criteria/scorecards/resources/scorecard.pdf?candidate=" + candidate + "&centre="));
        return all;
    }

    /** Without what the action needs, so that those who may act change nothing. */
    private List<Question> actions() {
        List<Question> all = new ArrayList<>();
        each((name, portlet) -> {
            portlet.actions().keySet().forEach(action -> all.add(action("/portlets/" + name + "/" + action)));
            all.add(action("/portlets/" + name + "/none"));
        });
        all.add(action("/portlets/ethics-code/reader/preferences"));
        return all;
    }

    private static Question action(String path) {
        return new Question(
                "POST " + path,
                false,
                (centre, visitor, csrf) -> visitor.request(path + "?centre=" + centre)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(body("_key=" + UUID.randomUUID() + "&_csrf=" + csrf)));
    }

    /** From no page of ours, so that nobody is signed in or out. */
    private static Question refusedForm(String path) {
        return new Question(
                "POST " + path,
                false,
                (centre, visitor, csrf) -> visitor.request(path + "?centre=" + centre)
                        .setHeader("Origin", "http://evil.example")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(body("login=anna&password=guess&_csrf=guess")));
    }

    private Question tokens() {
        return new Question("POST /embed/tokens", false, (centre, visitor, csrf) -> {
            // Stepan works in no centre of the region whose host asks for him.
            String assertion = HostClient.signed(HostClient.assertion("stepan", centre, "ethics-code/reader"));
            return visitor.request("/embed/tokens")
                    .header("Content-Type", "application/json")
                    .POST(body(new JsonObject().put("assertion", assertion).encode()));
        });
    }

    private static HttpRequest.BodyPublisher body(String text) {
        return HttpRequest.BodyPublishers.ofString(text);
    }

    private static Question get(String path) {
        return get(path, false);
    }

    private static Question get(String path, boolean open) {
        return new Question(
                "GET " + path,
                open,
                (centre, visitor, csrf) -> visitor.request(path + centre).GET());
    }

    private static boolean isOpen(String portlet) {
        return portlet.endsWith("/verification") || portlet.equals("ethics-code/for-clients");
    }

    private List<String> portlets() {
        List<String> all = new ArrayList<>(ABSENT);
        each((name, portlet) -> all.add(name));
        return all;
    }

    private void each(java.util.function.BiConsumer<String, PortletManifest> use) {
        for (PluginManifest plugin : world.node.node().container().manifests()) {
            plugin.portlets().forEach((name, portlet) -> use.accept(plugin.id() + "/" + name, portlet));
        }
    }

    /** The roles that may see each portlet. */
    Map<String, java.util.Set<String>> roles() {
        Map<String, java.util.Set<String>> roles = new java.util.TreeMap<>();
        each((name, portlet) -> roles.put(name, portlet.roles()));
        return roles;
    }
}
