package uko.ethicscode;

import java.util.List;
import java.util.stream.Stream;

/** The whole text of one revision. */
record Code(Requisites requisites, List<Chapter> opening, List<Section> sections, List<Chapter> closing) {

    Code {
        opening = List.copyOf(opening);
        sections = List.copyOf(sections);
        closing = List.copyOf(closing);
    }

    Stream<Standard> standards() {
        return sections.stream().flatMap(section -> section.standards().stream());
    }
}
