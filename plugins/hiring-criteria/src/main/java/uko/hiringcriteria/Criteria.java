package uko.hiringcriteria;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uko.deliverable.Content;
import uko.deliverable.DocumentType;
import uko.deliverable.Numbered;
import uko.deliverable.Revision;

/** What one revision of the approaches asks assessors to look at. */
record Criteria(Revision revision, List<Competency> competencies, List<Profile> profiles) {

    Criteria {
        competencies = List.copyOf(competencies);
        profiles = List.copyOf(profiles);
    }

    static Criteria of(Revision revision, Content content, DocumentType type) {
        Map<String, String> numbers = Numbered.of(content, type).stream()
                .collect(Collectors.toMap(numbered -> numbered.section().key(), Numbered::number));
        // One without items can't be seen in anybody, so it is no criterion yet.
        List<Competency> competencies = content.all()
                .filter(section -> section.kind().equals(Competency.KIND))
                .map(section -> Competency.of(section, numbers))
                .filter(competency -> !competency.items().isEmpty())
                .toList();
        List<Profile> profiles = content.all()
                .filter(section -> section.kind().equals(Profile.KIND))
                .map(section -> Profile.of(section, competencies))
                .toList();
        return new Criteria(revision, competencies, profiles);
    }

    Stream<Item> items() {
        return competencies.stream().flatMap(competency -> competency.items().stream());
    }

    Optional<Competency> find(String key) {
        return competencies.stream()
                .filter(competency -> competency.key().equals(key))
                .findFirst();
    }

    /** The profile of this key; without one, every competency counts alike. */
    Profile profile(String key) {
        return profiles.stream()
                .filter(profile -> profile.key().equals(key))
                .findFirst()
                .orElseGet(() -> Profile.even(competencies));
    }
}
