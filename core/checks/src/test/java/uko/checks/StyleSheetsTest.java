package uko.checks;

import static uko.checks.Findings.unless;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A plugin's style sheet shares a page with those of others. */
class StyleSheetsTest {

    private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/");
    private static final Pattern NAMED = Pattern.compile("var\\((--[a-z0-9-]+)");
    private static final Pattern DECLARED = Pattern.compile("(--[a-z0-9-]+):");
    private static final Pattern RULE = Pattern.compile("([^{};]+)\\{");

    private final Tree tree = Tree.here();
    private final List<Plugin> plugins = Plugin.all(tree);
    private final List<Path> sheets = plugins.stream()
            .flatMap(plugin -> plugin.resources("public/**.css").stream())
            .toList();

    @Test
    void theSheetIsNamedAfterThePlugin() {
        Findings.in("style sheets", sheets, sheet -> unless(sheet.endsWith(id(sheet) + ".css"), sheet.toString()))
                .none(2, "A plugin has one style sheet, public/<id>.css.");
    }

    @Test
    void everySelectorBeginsWithThePlugin() {
        List<String> selectors = sheets.stream().flatMap(this::selectors).toList();
        List<String> foreign = sheets.stream().flatMap(this::foreign).toList();
        new Findings("selectors", selectors.size(), foreign)
                .none(15, "Begin the selector with .<id>: a bare one changes what other plugins show.");
    }

    /** A browser drops what names an unknown property, and says nothing. */
    @Test
    void everyPropertyThatIsNamedIsDeclared() {
        Set<String> known = tree.files("portal-ui/src/styles/**.css").stream()
                .flatMap(sheet -> found(DECLARED, sheet))
                .collect(Collectors.toSet());
        List<String> named =
                sheets.stream().flatMap(sheet -> found(NAMED, sheet)).toList();
        List<String> unknown = named.stream()
                .filter(property -> !known.contains(property))
                .distinct()
                .toList();
        new Findings("properties", named.size(), unknown)
                .none(10, "Name a property that portal-ui/src/styles declares, or write the value.");
    }

    private Stream<String> found(Pattern pattern, Path sheet) {
        return pattern.matcher(tree.read(sheet)).results().map(each -> each.group(1));
    }

    private Stream<String> foreign(Path sheet) {
        return selectors(sheet)
                .filter(selector -> !selector.startsWith("." + id(sheet)))
                .map(selector -> sheet + ": " + selector);
    }

    private Stream<String> selectors(Path sheet) {
        return RULE.matcher(COMMENT.matcher(tree.read(sheet)).replaceAll(""))
                .results()
                .map(rule -> rule.group(1).strip())
                .filter(selector -> !selector.startsWith("@"))
                .flatMap(selector -> Stream.of(selector.split(",(?![^(]*\\))")))
                .map(String::strip);
    }

    private String id(Path sheet) {
        return Plugin.owner(plugins, sheet).id();
    }
}
