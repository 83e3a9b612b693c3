package uko.testkit.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import uko.rendering.Bundles;
import uko.spi.portlet.Language;

/**
 * Compares the message bundles with what templates and Java ask for.
 *
 * <p>A key counts as used where it stands in full, in quotes, in a template or in Java: a key that is glued together
 * of parts is found by no search, so it counts as unused. Of Java, only texts that begin like a key of the plugin can
 * be told from other texts: a wrong key with a new first word is found when it is shown.
 */
final class MessageKeys {

    private static final Pattern FORM = Pattern.compile("\\.(one|few|many|other)$");
    private static final Pattern MUSTACHE = Pattern.compile("\\{\\{(?!!)(.*?)}}", Pattern.DOTALL);
    private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"");
    private static final Pattern ASKED = Pattern.compile("(?:^|\\()~?\\s*(message|plural)\\s+\"([^\"]+)\"");
    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9-]*(\\.[a-z0-9-]+)+");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d}");

    private final PackedPlugin plugin;
    private final Map<String, String> russian;
    private final Map<String, String> english;
    private final Set<String> literals;
    private final List<String> problems = new ArrayList<>();

    MessageKeys(PackedPlugin plugin) {
        this.plugin = plugin;
        russian = plugin.messages("ru");
        english = plugin.messages("en");
        literals = plugin.literals();
    }

    int seen() {
        return russian.size() + english.size();
    }

    private Map<String, String> own(String language) {
        return language.equals("ru") ? russian : english;
    }

    private static Set<String> forms(String language) {
        return language.equals("ru") ? Set.of("one", "few", "many") : Set.of("one", "other");
    }

    List<String> problems() {
        for (String template : plugin.templates()) {
            mustaches(template).forEach(mustache -> asked(template, mustache));
        }
        askedInJava();
        unused();
        bothLanguagesSayTheSame();
        return problems;
    }

    private List<String> mustaches(String template) {
        return MUSTACHE.matcher(plugin.text(template))
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private void asked(String template, String mustache) {
        for (MatchResult asked : ASKED.matcher(mustache).results().toList()) {
            String key = asked.group(2);
            for (Language language : Language.values()) {
                boolean plural = asked.group(1).equals("plural");
                Set<String> wanted = plural
                        ? forms(language.code()).stream()
                                .map(form -> key + "." + form)
                                .collect(Collectors.toSet())
                        : Set.of(key);
                wanted.stream()
                        .filter(each -> !has(language, each))
                        .forEach(each -> problems.add("%s asks for '%s'. Add it to messages_%s.properties."
                                .formatted(template, each, language.code())));
            }
        }
    }

    private boolean has(Language language, String key) {
        return own(language.code()).containsKey(key)
                || plugin.lentMessages(language.code()).containsKey(key)
                || Bundles.ofCore().has(language, key);
    }

    private void askedInJava() {
        Set<String> beginnings =
                phrases("ru").stream().map(key -> key.replaceFirst("\\..*", "")).collect(Collectors.toSet());
        Set<String> declared = new TreeSet<>();
        QUOTED.matcher(plugin.manifest().encode()).results().forEach(word -> declared.add(word.group(1)));
        for (String literal : literals) {
            boolean key = KEY.matcher(literal).matches() && !declared.contains(literal);
            if (key && literal.startsWith(plugin.id() + ".")) {
                requireError(literal);
            } else if (key
                    && beginnings.contains(literal.replaceFirst("\\..*", ""))
                    && !phrases("ru").contains(literal)) {
                problems.add(("Java holds \"%s\", which begins like a message and is none."
                                + " Add it to both bundles, or correct it.")
                        .formatted(literal));
            }
        }
    }

    private void requireError(String code) {
        if (!phrases("ru").contains("error." + code)) {
            problems.add(("Java holds \"%s\", which is neither a fact that plugin.json declares nor an error with a"
                            + " sentence. Declare it, or add error.%s to both bundles.")
                    .formatted(code, code));
        }
    }

    private void unused() {
        Set<String> used = new TreeSet<>(literals);
        for (String template : plugin.templates()) {
            mustaches(template)
                    .forEach(mustache ->
                            QUOTED.matcher(mustache).results().forEach(quoted -> used.add(quoted.group(1))));
        }
        for (String key : new TreeSet<>(russian.keySet())) {
            String code = key.replaceFirst("^error\\.", "").replaceFirst("\\.title$", "");
            boolean error = key.startsWith("error.") && used.contains(code);
            boolean instead = plugin.lentMessages("ru").containsKey(key);
            if (!used.contains(key) && !used.contains(phrase(key)) && !error && !instead) {
                problems.add(("'%s' is used nowhere. Remove it from both bundles; or, where it is glued together of"
                                + " parts, write it out: a search must find it.")
                        .formatted(key));
            }
        }
    }

    private void bothLanguagesSayTheSame() {
        lacking("ru", "en");
        lacking("en", "ru");
        Map<String, Set<String>> translated = placeholders("en");
        placeholders("ru").forEach((key, takes) -> {
            Set<String> translation = translated.getOrDefault(key, takes);
            if (!translation.equals(takes)) {
                problems.add("'%s' takes %s in Russian and %s in English. Name the same in both."
                        .formatted(key, takes, translation));
            }
        });
    }

    private void lacking(String one, String other) {
        Set<String> lacking = phrases(other);
        lacking.removeAll(phrases(one));
        lacking.forEach(key -> problems.add(
                "messages_%s.properties lacks '%s'. Add it, or remove it from the other.".formatted(one, key)));
    }

    private Map<String, Set<String>> placeholders(String language) {
        Map<String, Set<String>> placeholders = new TreeMap<>();
        own(language)
                .forEach((key, text) -> PLACEHOLDER
                        .matcher(text)
                        .results()
                        .forEach(found -> placeholders
                                .computeIfAbsent(phrase(key), none -> new TreeSet<>())
                                .add(found.group())));
        phrases(language).forEach(key -> placeholders.computeIfAbsent(key, none -> new TreeSet<>()));
        return placeholders;
    }

    /** The keys without the forms of the plural, which differ by language. */
    private Set<String> phrases(String language) {
        return own(language).keySet().stream().map(MessageKeys::phrase).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String phrase(String key) {
        return FORM.matcher(key).replaceFirst("");
    }
}
