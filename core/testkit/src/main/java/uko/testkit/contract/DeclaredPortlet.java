package uko.testkit.contract;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What plugin.json says of one portlet. */
record DeclaredPortlet(String name, JsonObject json) {

    /** The roles of the suite; whoever has one of those in a centre is its employee, too. */
    private static final List<String> ALL = List.of(
            "employee",
            "centre-head",
            "working-group",
            "chair",
            "secretary",
            "regional-admin",
            "federal-coordinator",
            "platform-admin");

    private static final Set<String> NOT_OF_THE_CENTRE =
            Set.of("regional-admin", "federal-coordinator", "platform-admin");
    private static final Set<String> EDITORS = Set.of("regional-admin", "platform-admin");

    static List<DeclaredPortlet> of(PackedPlugin plugin) {
        JsonObject portlets = plugin.whole().getJsonObject("portlets");
        return portlets.fieldNames().stream()
                .map(name -> new DeclaredPortlet(name, portlets.getJsonObject(name)))
                .toList();
    }

    /** The suite's roles and the plugin's own. */
    static Set<String> allRoles(PackedPlugin plugin) {
        Set<String> roles = new TreeSet<>(ALL);
        roles.addAll(plugin.whole().getJsonObject("roles").fieldNames());
        return roles;
    }

    boolean forAnyone() {
        return words(json, "roles").contains("anyone");
    }

    /** The modes in which it can be shown. */
    List<String> modes() {
        List<String> modes = new ArrayList<>(List.of("view"));
        for (String mode : List.of("mine", "help")) {
            if (json.getBoolean(mode, false)) {
                modes.add(mode);
            }
        }
        if (json.containsKey("preferences")) {
            modes.add("edit");
        }
        return modes;
    }

    /** Whether somebody with this role may see it in this mode. */
    boolean shownTo(String role, String mode) {
        return mode.equals("edit") ? EDITORS.contains(role) : forAnyone() || reaches(role, words(json, "roles"));
    }

    private static boolean reaches(String role, List<String> roles) {
        return roles.contains(role) || roles.contains("employee") && !NOT_OF_THE_CENTRE.contains(role);
    }

    /** A role that sees the portlet. */
    String aRole() {
        return forAnyone() ? "employee" : words(json, "roles").getFirst();
    }

    /** A role that sees the portlet and may carry out the action. */
    String aRoleFor(String action) {
        List<String> roles = words(json.getJsonObject("actions").getJsonObject(action), "roles");
        return roles.stream()
                .filter(role -> shownTo(role, "view"))
                .findFirst()
                .orElseThrow(() -> new AssertionError(
                        "Nobody who sees '%s' may carry out '%s'. Give both one role.".formatted(name, action)));
    }

    List<String> parameters() {
        return words(json, "parameters");
    }

    List<String> actions() {
        return List.copyOf(json.getJsonObject("actions", new JsonObject()).fieldNames());
    }

    List<String> resources() {
        return List.copyOf(json.getJsonObject("resources", new JsonObject()).fieldNames());
    }

    private static List<String> words(JsonObject json, String field) {
        return json.getJsonArray(field, new JsonArray()).stream()
                .map(Object::toString)
                .toList();
    }
}
