package uko.deliverable.reading;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uko.deliverable.Content;
import uko.deliverable.DocumentType;
import uko.deliverable.Field;
import uko.deliverable.Numbered;
import uko.deliverable.Section;
import uko.deliverable.Value;
import uko.spi.portlet.Language;
import uko.spi.portlet.PortletException;

/**
 * What a reader chose to see: the sections of one choice, with all that have no such choice. What holds nothing but
 * sections of other choices is left out with them.
 *
 * @param field its name; empty where the type has no filter
 * @param chosen the id of the choice, empty for all
 */
record Filter(String field, String title, String chosen, List<Option> options) {

    Filter {
        options = List.copyOf(options);
    }

    /** One of the choices, as it is offered. */
    record Option(String id, String title, boolean chosen) {}

    /** @throws PortletException {@code bad-input} where there is no such choice */
    static Filter of(DocumentType type, String chosen, Language language) {
        Field field = type.filterField().orElse(null);
        if (field == null) {
            return new Filter("", "", "", List.of());
        }
        if (!chosen.isEmpty() && field.find(chosen).isEmpty()) {
            throw PortletException.badInput("bad-input");
        }
        List<Option> options = field.choices().stream()
                .map(each -> new Option(
                        each.id(), each.title().in(language), each.id().equals(chosen)))
                .toList();
        return new Filter(field.name(), field.title().in(language), chosen, options);
    }

    /** Those of the sections that are shown; their numbers stay those of the whole text. */
    List<Numbered> of(List<Numbered> all, Content content) {
        if (chosen.isEmpty()) {
            return all;
        }
        Set<String> shown = content.sections().stream()
                .flatMap(this::shown)
                .map(Section::key)
                .collect(Collectors.toSet());
        return all.stream().filter(one -> shown.contains(one.section().key())).toList();
    }

    private Stream<Section> shown(Section section) {
        if (hides(section)) {
            return Stream.empty();
        }
        List<Section> inside = section.sections().stream().flatMap(this::shown).toList();
        boolean emptied =
                inside.stream().noneMatch(this::isOfChoice) && section.all().anyMatch(this::hides);
        return emptied ? Stream.empty() : Stream.concat(Stream.of(section), inside.stream());
    }

    private boolean hides(Section section) {
        return !choice(section).isEmpty() && !isOfChoice(section);
    }

    private boolean isOfChoice(Section section) {
        return choice(section).equals(chosen);
    }

    private String choice(Section section) {
        return section.fields().get(field) instanceof Value.Plain plain ? plain.text() : "";
    }
}
