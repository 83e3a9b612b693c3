package uko.deliverable.drafting;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** For whom a section is, as a form has it: names with a semicolon between. */
record Audience(String departments, String positions, String roles) {

    /** By what people are meant; the word begins each entry of an audience: {@code role:employee}. */
    enum Sort {
        DEPARTMENT,
        POSITION,
        ROLE;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        String field() {
            return "audience-" + word();
        }
    }

    static Audience of(List<String> entries) {
        return new Audience(
                written(entries, Sort.DEPARTMENT), written(entries, Sort.POSITION), written(entries, Sort.ROLE));
    }

    private static String written(List<String> entries, Sort sort) {
        String beginning = sort.word() + ":";
        return entries.stream()
                .filter(entry -> entry.startsWith(beginning))
                .map(entry -> entry.substring(beginning.length()))
                .collect(Collectors.joining("; "));
    }

    static List<String> of(Sort sort, String written) {
        return Stream.of(written.split("[;\n]"))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .distinct()
                .map(name -> sort.word() + ":" + name)
                .toList();
    }
}
