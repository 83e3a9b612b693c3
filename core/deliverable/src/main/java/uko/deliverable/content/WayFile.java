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

    private WayFile() {}

    static Way read(YamlPlace place) {
        YamlPlace way = place.only("reviewers", "approved-by", "effect", "names", "facts");
        Way standard = Way.STANDARD;
        return new Way(
                way.at("reviewers").between(0, Way.MOST_REVIEWERS, standard.reviewers()),
                approvers(way.at("approved-by")),
                way.at("effect").one(words(Way.Effect.values(), Way.Effect::word), standard.effect()),
                names(way.at("names")),
                facts(way.at("facts")));
    }

    private static List<String> approvers(YamlPlace place) {
        Map<String, String> known = words(Way.MAY_APPROVE.toArray(String[]::new), role -> role);
        List<String> named = place.items().stream()
                .map(item -> item.one(known, ""))
                .distinct()
                .toList();
        return named.isEmpty() ? Way.STANDARD.approvers() : named;
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
