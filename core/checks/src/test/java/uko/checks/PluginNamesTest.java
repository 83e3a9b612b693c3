package uko.checks;

import static uko.checks.Findings.unless;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** One name everywhere: folder, artifact, id, package, schema, and the same for each portlet. */
class PluginNamesTest {

    private static final Pattern ARTIFACT = Pattern.compile("(?s)</parent>.*?<artifactId>([^<]+)</artifactId>");
    private static final Pattern PACKAGE = Pattern.compile("(?m)^package ([\\w.]+);");
    private static final Pattern CHANGED = Pattern.compile("(?im)^\\s*(?:create (?:or replace )?"
            + "(?:table|view|function|sequence|type)|alter table|insert into|update)\\s+(?:if (?:not )?exists\\s+)?"
            + "([\\w.]+)");
    private static final Pattern PORTLET = Pattern.compile("@PortletName\\(\"([^\"]+)\"\\)");

    private final Tree tree = Tree.here();
    private final List<Plugin> plugins = Plugin.all(tree);

    /** Something that a migration makes or changes. */
    private record Changed(Plugin plugin, Path migration, String name) {}

    @Test
    void theArtifactIsNamedAfterTheFolder() {
        Findings.in("plugins", plugins, this::otherArtifact).none(3, "Give the artifact the name of its folder.");
    }

    @Test
    void theIdIsTheNameOfTheFolder() {
        Findings.in("plugins", plugins, PluginNamesTest::otherId)
                .none(3, "Give the id in META-INF/plugin.json the name of the folder.");
    }

    @Test
    void packagesBearTheNameWithoutDashes() {
        List<Path> sources =
                plugins.stream().flatMap(plugin -> plugin.sources().stream()).toList();
        Findings.in("Java files of plugins", sources, this::strayPackage)
                .none(25, "Move it into the package that has the plugin's name.");
    }

    @Test
    void tablesStandInTheSchemaOfThePlugin() {
        List<Changed> changed = plugins.stream().flatMap(this::changed).toList();
        Findings.in("tables and the like in migrations", changed, PluginNamesTest::straySchema)
                .none(2, "Qualify it with the plugin's schema: its id with _ for -.");
    }

    @Test
    void portletsBearOneNameInDescriptorJavaAndTemplates() {
        Findings.in("plugins", plugins, this::disagreement)
                .none(3, "Give the portlet one name in plugin.json, @PortletName and templates/<portlet>/.");
    }

    @Test
    void readmesShowThePlugin() {
        List<Plugin> shipped = plugins.stream().filter(Plugin::isShipped).toList();
        Findings.in("plugins", shipped, plugin -> unless(isShown(plugin), plugin.readme() + " shows no picture"))
                .none(3, "Write README.md as the other plugins have it, with a real screenshot.");
    }

    private Stream<String> otherArtifact(Plugin plugin) {
        String artifact = first(ARTIFACT, plugin.pom());
        return unless(artifact.equals(plugin.id()), plugin + " makes " + artifact);
    }

    private static Stream<String> otherId(Plugin plugin) {
        String id = plugin.descriptor().path("id").asText();
        return unless(id.equals(plugin.id()), plugin + " says " + id);
    }

    private Stream<String> strayPackage(Path source) {
        Plugin owner = Plugin.owner(plugins, source);
        String stated = first(PACKAGE, source) + ".";
        return unless(stated.startsWith(owner.javaPackage() + "."), source + " is not in " + owner.javaPackage());
    }

    private Stream<Changed> changed(Plugin plugin) {
        return plugin.resources("migrations/*.sql").stream()
                .flatMap(migration -> CHANGED.matcher(tree.read(migration))
                        .results()
                        .map(found -> new Changed(plugin, migration, found.group(1))));
    }

    private static Stream<String> straySchema(Changed changed) {
        String schema = changed.plugin.schema() + ".";
        return unless(changed.name.startsWith(schema), "%s: %s".formatted(changed.migration, changed.name));
    }

    private Stream<String> disagreement(Plugin plugin) {
        Set<String> declared = new TreeSet<>();
        plugin.descriptor().path("portlets").fieldNames().forEachRemaining(declared::add);
        Set<String> written = plugin.sources().stream()
                .flatMap(source -> PORTLET.matcher(tree.read(source)).results())
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> shown = plugin.resources("templates/*/*.hbs").stream()
                .map(template -> template.getParent().getFileName().toString())
                .collect(Collectors.toCollection(TreeSet::new));
        return unless(
                declared.equals(written) && declared.equals(shown),
                "%s declares %s, has @PortletName %s and templates %s".formatted(plugin, declared, written, shown));
    }

    private boolean isShown(Plugin plugin) {
        return tree.has(plugin.readme())
                && Link.allIn(tree, plugin.readme()).anyMatch(link -> link.image() && link.resolves());
    }

    private String first(Pattern pattern, Path file) {
        var found = pattern.matcher(tree.read(file));
        return found.find() ? found.group(1) : "nothing";
    }
}
