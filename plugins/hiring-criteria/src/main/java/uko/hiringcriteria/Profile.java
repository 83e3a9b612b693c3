package uko.hiringcriteria;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import uko.deliverable.Section;

/**
 * How much each competency counts for a position, as the document has it.
 *
 * @param weights by the key of the competency; all of them are there
 */
record Profile(String key, String title, Map<String, Integer> weights) {

    static final String KIND = "profile";
    static final int MOST = 10;
    static final int USUAL = 5;

    Profile {
        weights = Map.copyOf(weights);
    }

    /** Every competency counts alike. */
    static Profile even(List<Competency> competencies) {
        Map<String, Integer> weights = new LinkedHashMap<>();
        competencies.forEach(competency -> weights.put(competency.key(), USUAL));
        return new Profile("", "", weights);
    }

    /** Reads a section; a competency that its table does not name counts nothing. */
    static Profile of(Section section, List<Competency> competencies) {
        Map<String, Integer> named = new LinkedHashMap<>();
        new SectionText(section)
                .rows("weights")
                .forEach(row -> named.put(plain(row.getFirst()), weight(row.getLast())));
        Map<String, Integer> weights = new LinkedHashMap<>();
        competencies.forEach(
                competency -> weights.put(competency.key(), named.getOrDefault(plain(competency.title()), 0)));
        return new Profile(section.key(), section.title(), weights);
    }

    // People write the name as they read it, with or without a capital letter.
    private static String plain(String title) {
        return title.strip().toLowerCase(Locale.ROOT).replace('ё', 'е');
    }

    private static int weight(String cell) {
        return cell.strip().matches("[0-9]{1,2}") ? Math.min(MOST, Integer.parseInt(cell.strip())) : 0;
    }
}
