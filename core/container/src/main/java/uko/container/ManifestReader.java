package uko.container;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads {@code META-INF/plugin.json} and refuses whatever is not exactly as the plugin guide says. */
final class ManifestReader {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private static final Pattern WORD = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final Pattern ID = Pattern.compile("(?=.{2,40}$)[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final Pattern VERSION = Pattern.compile("\\d{1,5}\\.\\d{1,5}\\.\\d{1,5}(-[0-9A-Za-z.-]{1,40})?");
    private static final Pattern LOWEST = Pattern.compile("\\d{1,5}\\.\\d{1,5}(\\.\\d{1,5})?");
    private static final Pattern DEPENDENCY = Pattern.compile("[a-z][a-z0-9-]{1,39}(@(>=)?\\d+(\\.\\d+){1,2})?");
    private static final Pattern KIND = Pattern.compile("[a-z][a-z0-9-]*\\.[a-z][a-z0-9-]*");
    /** A kind, or all that begin with the plugin's own name: what people declare while it runs. */
    private static final Pattern STATED = Pattern.compile("[a-z][a-z0-9-]*\\.([a-z][a-z0-9-]*|\\*)");

    private static final Pattern RESOURCE = Pattern.compile("[a-z0-9][a-z0-9-]*(\\.[a-z0-9]+)*");
    private static final Pattern REPLACED = Pattern.compile("[a-z0-9_][a-z0-9_./-]{0,99}");
    private static final Pattern VALUE = Pattern.compile("[a-z0-9][a-z0-9-]*");

    private static final Set<String> OWN_PARAMETERS =
            Set.of("centre", "mode", "lang", "place", "p", "p-key", "rev", "csrf");
    private static final Set<String> OWN_ACTIONS = Set.of(Preferences.ACTION, "resources");
    private static final Set<String> OWN_ROLES = Set.of(
            "employee",
            "centre-head",
            "working-group",
            "chair",
            "secretary",
            "regional-admin",
            "federal-coordinator",
            "platform-admin",
            PortletManifest.ANYONE);

    private static final int USUAL_ORDER = 100;

    private final Set<String> roles = new LinkedHashSet<>(OWN_ROLES);

    private ManifestReader() {}

    /** Reads a plugin's descriptor, and adds what the kit lends that it names. */
    static PluginManifest read(byte[] file, Kits kits) {
        ManifestNode node = new ManifestNode("", json(file));
        KitManifest kit = kit(node, kits).orElse(KitManifest.NONE);
        ManifestReader reader = new ManifestReader();
        PluginManifest plugin = reader.plugin(node, kit);
        return kit.admitting(reader.admitted(node.at("admits"), kit)).into(plugin);
    }

    /** By portlet of the kit and by role of the kit: who passes there besides. */
    private Map<String, Map<String, Set<String>>> admitted(ManifestNode object, KitManifest kit) {
        return object.each(WORD, "Write a portlet of the kit, as editor", portlet -> {
            if (!kit.portlets().containsKey(last(portlet))) {
                throw portlet.refused("the kit lends no such portlet. Name one of "
                        + kit.portlets().keySet());
            }
            return portlet.each(WORD, "Write a role of the kit, as author", role -> {
                if (!kit.roles().containsKey(last(role))) {
                    throw role.refused("the kit has no such role. Name one of "
                            + kit.roles().keySet());
                }
                Set<String> others = roles(role);
                if (others.contains(PortletManifest.ANYONE)) {
                    throw role.refused("whoever stands in for a role is a person. Name roles, as [\"secretary\"]");
                }
                return others;
            });
        });
    }

    private static String last(ManifestNode node) {
        return node.path().substring(node.path().lastIndexOf('/') + 1);
    }

    private static Optional<KitManifest> kit(ManifestNode file, Kits kits) {
        ManifestNode named = file.at("kit");
        if (named.json().isMissingNode()) {
            return Optional.empty();
        }
        String id = named.text(WORD, "Write the name of a kit, as deliverable");
        Kit kit = kits.find(id)
                .orElseThrow(() -> named.refused("'" + id + "' is no kit of this suite. Name one of: " + kits.names()));
        String descriptor = kit.files().text(KitManifest.FILE).orElseThrow();
        return Optional.of(new ManifestReader().kit(id, new ManifestNode("", json(bytes(descriptor)))));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private KitManifest kit(String id, ManifestNode file) {
        ManifestNode kit = file.only("roles", "facts", "portlets");
        Map<String, Words> lent = ownRoles(kit.at("roles"));
        return new KitManifest(
                id,
                lent,
                ordered(kit.at("facts").texts(KIND, "Write kinds as document.in-force")),
                portlets(kit.at("portlets")));
    }

    private static JsonNode json(byte[] file) {
        try {
            return JSON.readTree(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString());
        } catch (CharacterCodingException notUtf8) {
            throw new PluginRefused("plugin.json, /: the file is not UTF-8. Save it as UTF-8.", notUtf8);
        } catch (JsonProcessingException malformed) {
            var place = malformed.getLocation();
            throw new PluginRefused(
                    "plugin.json, line %d: this is no JSON (%s). Correct it."
                            .formatted(place == null ? 1 : place.getLineNr(), malformed.getOriginalMessage()),
                    malformed);
        }
    }

    private PluginManifest plugin(ManifestNode file, KitManifest kit) {
        ManifestNode plugin = file.only(
                "id",
                "version",
                "requires",
                "order",
                "dependencies",
                "title",
                "description",
                "kit",
                "admits",
                "replaces",
                "roles",
                "facts",
                "portlets");
        String id = plugin.at("id").text(ID, "Write 2 to 40 small Latin letters, digits and dashes, as ethics-code");
        plugin.at("replaces").texts(REPLACED, "Write paths of files and keys of messages, as templates/_body.hbs");
        roles.addAll(kit.roles().keySet());
        Map<String, Words> own = ownRoles(plugin.at("roles"));
        Map<String, PortletManifest> portlets = portlets(plugin.at("portlets"));
        if (portlets.isEmpty() && kit.portlets().isEmpty()) {
            throw plugin.at("portlets").refused("no portlet is declared. Declare at least one");
        }
        return new PluginManifest(
                id,
                plugin.at("version").text(VERSION, "Write it as 0.1.0"),
                plugin.at("requires").text(LOWEST, "Write the lowest version of the suite, as 0.1"),
                plugin.at("order").number(1, 999, USUAL_ORDER),
                plugin.at("dependencies").texts(DEPENDENCY, "Write ids of plugins, as values or values@0.1.0"),
                plugin.at("title").words(),
                plugin.at("description").words(),
                kit.id(),
                own,
                facts(plugin.at("facts"), id),
                portlets);
    }

    private Map<String, Words> ownRoles(ManifestNode object) {
        Map<String, Words> own = object.each(WORD, "Write it as ethics-commission", ManifestNode::words);
        roles.addAll(own.keySet());
        return own;
    }

    private static Set<String> facts(ManifestNode list, String id) {
        List<String> kinds = list.texts(STATED, "Write kinds as " + id + ".in-force");
        for (String kind : kinds) {
            if (!kind.startsWith(id + ".")) {
                throw list.refused("'" + kind + "' belongs to another plugin. Begin it with '" + id + ".'");
            }
        }
        return ordered(kinds);
    }

    private Map<String, PortletManifest> portlets(ManifestNode object) {
        return object.each(WORD, "Write small Latin letters, digits and dashes, as reader", this::portlet);
    }

    private PortletManifest portlet(ManifestNode node) {
        ManifestNode portlet = node.only(
                "title",
                "roles",
                "shared",
                "mine",
                "help",
                "staleOn",
                "parameters",
                "preferences",
                "actions",
                "resources");
        boolean shared = portlet.at("shared").flag();
        refuseWithoutShared(portlet, shared);
        return new PortletManifest(
                portlet.at("title").words(),
                roles(portlet.at("roles")),
                shared,
                portlet.at("mine").flag(),
                portlet.at("help").flag(),
                ordered(portlet.at("staleOn").texts(KIND, "Write kinds of facts, as ethics-code.in-force")),
                parameters(portlet.at("parameters")),
                portlet.at("preferences").each(WORD, "Write it as contour", ManifestReader::preference),
                portlet.at("actions").each(WORD, "Write a verb, as acknowledge", this::action),
                portlet.at("resources").each(RESOURCE, "Write a file name, as code.pdf", this::resource));
    }

    private static void refuseWithoutShared(ManifestNode portlet, boolean shared) {
        if (portlet.at("mine").flag() && !shared) {
            throw portlet.at("mine")
                    .refused("only a shared view has a personal part. Add \"shared\": true, or remove \"mine\"");
        }
    }

    private Set<String> roles(ManifestNode list) {
        List<String> named = list.texts(WORD, "Name roles, as [\"employee\"]");
        if (named.isEmpty()) {
            throw list.refused("a list of at least one role is missing. Write [\"employee\"], or [\"anyone\"] for "
                    + "readers who have not signed in");
        }
        for (String role : named) {
            if (!roles.contains(role)) {
                throw list.refused("'" + role + "' is no role. Declare it under /roles, or name one of " + OWN_ROLES);
            }
        }
        if (named.size() > 1 && named.contains(PortletManifest.ANYONE)) {
            throw list.refused("\"anyone\" stands beside others. Leave it alone, or remove it");
        }
        return ordered(named);
    }

    private static List<String> parameters(ManifestNode list) {
        List<String> names = list.texts(WORD, "Name parameters of the address, as contour");
        for (String name : names) {
            if (OWN_PARAMETERS.contains(name)) {
                throw list.refused("'" + name + "' is the suite's own parameter. Choose another name");
            }
        }
        return names;
    }

    private static PreferenceManifest preference(ManifestNode node) {
        ManifestNode preference = node.only("title", "choices", "default");
        Map<String, Words> choices =
                preference.at("choices").each(VALUE, "Write a value as internal", ManifestNode::words);
        ManifestNode standard = preference.at("default");
        if (!choices.containsKey(standard.json().asText())) {
            throw standard.refused("the default is none of the choices. Write one of " + choices.keySet());
        }
        return new PreferenceManifest(
                preference.at("title").words(), choices, standard.json().asText());
    }

    private Set<String> action(ManifestNode action) {
        String name = last(action);
        if (OWN_ACTIONS.contains(name)) {
            throw action.refused("'" + name + "' is the suite's own action. Choose another name");
        }
        Set<String> actors = roles(action.only("roles").at("roles"));
        if (actors.contains(PortletManifest.ANYONE)) {
            throw action.at("roles").refused("an action needs a person. Name roles, as [\"employee\"]");
        }
        return actors;
    }

    private Set<String> resource(ManifestNode resource) {
        return roles(resource.only("roles").at("roles"));
    }

    private static Set<String> ordered(List<String> texts) {
        return java.util.Collections.unmodifiableSet(new LinkedHashSet<>(texts));
    }
}
