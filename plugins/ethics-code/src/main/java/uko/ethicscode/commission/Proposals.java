package uko.ethicscode.commission;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Finds what may tell somebody's person: addresses, numbers and names. Finds too much rather than too little, for a
 * human decides on each.
 */
final class Proposals {

    private static final Map<String, Pattern> PATTERNS = new LinkedHashMap<>();

    static {
        PATTERNS.put("mail", Pattern.compile("[\\p{L}\\p{N}._%+-]+@[\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]+)+"));
        PATTERNS.put(
                "link",
                Pattern.compile(
                        "(?:https?://|www\\.|t\\.me/|vk\\.com/)[^\\s,;]+|(?<![\\p{L}\\p{N}.])@[A-Za-z0-9_]{4,}"));
        PATTERNS.put(
                "phone",
                Pattern.compile(
                        "(?<![\\d+])(?:\\+ ?7|8)[\\s\\u00a0(-]{0,2}\\d{3,5}[\\s\\u00a0)-]{0,2}\\d{1,3}"
                            + "[\\s\\u00a0-]?\\d{2}[\\s\\u00a0-]?\\d{2}(?!\\d)|(?<![\\d-])\\d{1,3}-\\d{2}-\\d{2}(?![\\d-])"));
        // СНИЛС, passports, taxpayers' numbers, accounts: six digits and more, with spaces and dashes between them.
        PATTERNS.put("document", Pattern.compile("(?<![\\d.,])\\d(?:[ \\u00a0-]?(?:№ ?)?\\d){5,}(?!\\d)"));
    }

    private static final int AROUND = 40;

    private final NameFinder names;

    /** @param colleagues their names, as {@code Соколова Анна Петровна} */
    Proposals(List<String> colleagues) {
        names = new NameFinder(colleagues);
    }

    /** A place in a text. */
    record Place(String kind, int from, int to) {}

    /** Each different one once, in the order of the text. */
    List<Proposal> in(String text) {
        List<Place> places = new ArrayList<>(names.in(text));
        PATTERNS.forEach((kind, pattern) -> pattern.matcher(text)
                .results()
                .forEach(found -> places.add(new Place(kind, found.start(), found.end()))));
        places.sort(Comparator.comparingInt(Place::from).thenComparing(Place::to, Comparator.reverseOrder()));
        Map<String, Proposal> proposals = new LinkedHashMap<>();
        int covered = 0;
        for (Place place : places) {
            if (place.from() >= covered) {
                String found = text.substring(place.from(), place.to());
                proposals.putIfAbsent(found, Proposal.of(place.kind(), found, around(text, place)));
                covered = place.to();
            }
        }
        return List.copyOf(proposals.values());
    }

    private static String around(String text, Place place) {
        int from = Math.max(0, place.from() - AROUND);
        int to = Math.min(text.length(), place.to() + AROUND);
        return (from > 0 ? "…" : "")
                + text.substring(from, to).replaceAll("\\s+", " ").strip()
                + (to < text.length() ? "…" : "");
    }
}
