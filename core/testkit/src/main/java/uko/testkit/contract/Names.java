package uko.testkit.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** One name everywhere: folder, artifact, version, package, schema, style sheet, ids in templates. */
final class Names {

    private static final Pattern MADE = Pattern.compile(
            "(?im)^\\s*(?:create (?:or replace )?(?:table|view|function|sequence|type)|alter table|insert"
                    + " into|update)\\s+(?:if (?:not )?exists\\s+)?([\\w.]+)");
    private static final Pattern RULE = Pattern.compile("([^{};]+)\\{");
    private static final Pattern ID = Pattern.compile("\\sid=\"([^\"]*)\"");

    private final PackedPlugin plugin;
    private final List<String> problems = new ArrayList<>();

    Names(PackedPlugin plugin) {
        this.plugin = plugin;
    }

    List<String> problems() {
        String id = plugin.id();
        String folder = plugin.folder().getFileName().toString();
        String jar = id + "-" + plugin.manifest().getString("version") + ".jar";
        agree("the folder", folder, id);
        agree("the jar", plugin.jar().getFileName().toString(), jar);
        packages();
        tables();
        styles();
        ids();
        return problems;
    }

    private void packages() {
        String own = "uko/" + plugin.id().replace("-", "") + "/";
        plugin.paths("", ".class").stream()
                .filter(path -> !path.startsWith(own))
                .forEach(path -> problems.add(
                        "%s is not in package %s. Move it, or do not pack it.".formatted(path, own.replace('/', '.'))));
    }

    private void tables() {
        for (String migration : plugin.paths("migrations/", ".sql")) {
            MADE.matcher(plugin.text(migration))
                    .results()
                    .map(found -> found.group(1))
                    .forEach(name -> {
                        if (!name.startsWith(plugin.schema() + ".")) {
                            problems.add("%s: '%s' is not in the schema of the plugin. Write %s.%s."
                                    .formatted(migration, name, plugin.schema(), name.replaceFirst(".*\\.", "")));
                        }
                    });
        }
    }

    private void styles() {
        for (String sheet : plugin.paths("public/", ".css")) {
            agree("the style sheet", sheet, "public/" + plugin.id() + ".css");
            String css = plugin.text(sheet).replaceAll("(?s)/\\*.*?\\*/", "");
            RULE.matcher(css)
                    .results()
                    .map(rule -> rule.group(1).strip())
                    .filter(selectors -> !selectors.startsWith("@"))
                    .flatMap(selectors -> List.of(selectors.split(",(?![^(]*\\))")).stream())
                    .map(String::strip)
                    .filter(selector -> !selector.startsWith("." + plugin.id()))
                    .forEach(selector -> problems.add("%s: '%s' may meet what is not the plugin's. Begin it with .%s."
                            .formatted(sheet, selector, plugin.id())));
        }
    }

    private void ids() {
        for (String template : plugin.paths("templates/", ".hbs")) {
            ID.matcher(plugin.text(template))
                    .results()
                    .map(found -> found.group(1))
                    .forEach(id -> {
                        if (!id.startsWith(plugin.id() + "-")) {
                            problems.add("%s: the id '%s' may be on the page already. Begin it with %s-."
                                    .formatted(template, id, plugin.id()));
                        }
                    });
        }
    }

    private void agree(String what, String is, String right) {
        if (!is.equals(right)) {
            problems.add("The name of %s is '%s'. Make it '%s', as plugin.json says.".formatted(what, is, right));
        }
    }
}
