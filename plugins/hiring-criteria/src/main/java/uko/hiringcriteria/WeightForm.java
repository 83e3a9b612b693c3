package uko.hiringcriteria;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import uko.spi.portlet.Form;

/** The weights of a vacancy as they were sent. */
record WeightForm(UUID vacancy, Map<String, Integer> weights) {

    /** The name of the field of a competency. */
    static String field(String competency) {
        return "weight-" + competency;
    }

    static WeightForm of(Form form, UUID vacancy, Criteria criteria) {
        Map<String, Integer> weights = new LinkedHashMap<>();
        for (Competency competency : criteria.competencies()) {
            weights.put(competency.key(), (int) form.number(field(competency.key()), 0, Profile.MOST));
        }
        if (weights.values().stream().allMatch(weight -> weight == 0)) {
            form.problem("", "vacancy.all-weights-are-zero");
        }
        form.check();
        return new WeightForm(vacancy, weights);
    }

    /** As people compare it with what somebody else has saved. */
    static String words(Map<String, Integer> weights, Criteria criteria) {
        return criteria.competencies().stream()
                .map(competency -> competency.title() + ": " + weights.getOrDefault(competency.key(), 0))
                .collect(Collectors.joining("\n"));
    }
}
