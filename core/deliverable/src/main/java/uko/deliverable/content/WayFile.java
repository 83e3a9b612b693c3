package uko.deliverable.content;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uko.deliverable.Way;
import uko.deliverable.Words;

/** Reads how documents of a type come into force. */
final class WayFile {

    private static final String WORD = "[a-z][a-z0-9]*(-[a-z0-9]+)*";

    private static final List<String> KNOWN = Stream.concat(
                    Stream.of("reviewers", "effect", "names", "facts"),
                    Stream.of(Way.Task.values()).map(Way.Task::word))
            .toList();

    private WayFile() {}

    static Way read(YamlPlace place) {
        YamlPlace way = place.only(KNOWN.toArray(String[]::new));
        Way standard = Way.STANDARD;
        return new Way(
                way.at("reviewers").between(0, Way.MOST_REVIEWERS, standard.reviewers()),
                roles(way),
                way.at("effect").one(words(Way.Effect.values(), Way.Effect::word), standard.effect()),
                names(way.at("names")),
                facts(way.at("facts")));
    }

    /** Which roles there are is for the module to say; here they are words. */
    private static Map<Way.Task, List<String>> roles(YamlPlace way) {
        Map<Way.Task, List<String>> roles = new EnumMap<>(Way.Task.class);
        for (Way.Task task : Way.Task.values()) {
            YamlPlace place = way.at(task.word());
            if (place.isThere()) {
                roles.put(task, roles(task, place));
            }
        }
        return roles;
    }

    /** A role that the gate would stop is none that a type can give the task to. */
    static void requireOffered(YamlPlace way, Map<Way.Task, List<String>> offered) {
        for (Way.Task task : Way.Task.values()) {
            String[] roles = offered.getOrDefault(task, List.of()).toArray(String[]::new);
            Map<String, String> known = words(roles, role -> role);
            way.at(task.word()).items().forEach(item -> item.one(known, ""));
        }
    }

    private static List<String> roles(Way.Task task, YamlPlace place) {
        List<String> named =
                place.items().stream().map(TypeFile::word).distinct().toList();
        if (named.isEmpty()) {
            throw place.refused("declaration.nobody", String.join(", ", Way.STANDARD.who(task)));
        }
        return named;
    }

    private static Map<Way.State, Words> names(YamlPlace place) {
        Map<String, Way.State> known = words(Way.State.values(), Way.State::word);
        Map<Way.State, Words> names = new EnumMap<>(Way.State.class);
        place.only(known.keySet().toArray(String[]::new))
                .each(WORD, "in-force")
                .forEach((word, name) -> names.put(known.get(word), TypeFile.words(name)));
        return names;
    }

    private static Map<Way.Step, String> facts(YamlPlace place) {
        Map<String, Way.Step> known = words(Way.Step.values(), Way.Step::word);
        Map<Way.Step, String> facts = new EnumMap<>(Way.Step.class);
        place.only(known.keySet().toArray(String[]::new)).each(WORD, "approved").forEach((word, fact) -> {
            if (!fact.text(40).matches(WORD)) {
                throw fact.refused("declaration.word", fact.text(40));
            }
            facts.put(known.get(word), fact.text(40));
        });
        return facts;
    }

    static <T> Map<String, T> words(T[] values, Function<T, String> word) {
        return Stream.of(values)
                .collect(Collectors.toMap(word, value -> value, (one, other) -> one, java.util.LinkedHashMap::new));
    }
}
