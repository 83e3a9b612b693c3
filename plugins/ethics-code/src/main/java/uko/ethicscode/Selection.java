package uko.ethicscode;

import java.util.List;
import java.util.Optional;
import uko.spi.portlet.PortletException;

/** The part of a code that one contour sees, or all of it. */
final class Selection {

    private final Code code;
    private final List<Section> sections;
    private final List<Standard> standards;

    private Selection(Code code, List<Section> sections) {
        this.code = code;
        this.sections = sections;
        this.standards = sections.stream()
                .flatMap(section -> section.standards().stream())
                .toList();
    }

    static Selection all(Code code) {
        return new Selection(code, code.sections());
    }

    static Selection of(Code code, Contour contour) {
        List<Section> sections = code.sections().stream()
                .map(section -> section.of(in(contour, section.standards())))
                .filter(section -> !section.standards().isEmpty())
                .toList();
        return new Selection(code, sections);
    }

    List<Section> sections() {
        return sections;
    }

    int size() {
        return standards.size();
    }

    /** Opens the standard of this number, between its neighbours here. */
    Opened open(String number) {
        for (int at = 0; at < standards.size(); at++) {
            if (standards.get(at).number().equals(number)) {
                return opened(at);
            }
        }
        throw PortletException.notFound("standard");
    }

    private Opened opened(int at) {
        Standard standard = standards.get(at);
        return new Opened(standard, neighbour(at - 1), neighbour(at + 1), counterpart(standard));
    }

    private Optional<Standard> neighbour(int at) {
        return at >= 0 && at < standards.size() ? Optional.of(standards.get(at)) : Optional.empty();
    }

    private Optional<Standard> counterpart(Standard standard) {
        return code.standards()
                .filter(other -> other.key().equals(standard.key()) && other.contour() != standard.contour())
                .findFirst();
    }

    private static List<Standard> in(Contour contour, List<Standard> standards) {
        return standards.stream()
                .filter(standard -> standard.contour() == contour)
                .toList();
    }

    /**
     * A standard as it lies open.
     *
     * @param counterpart the same standard's wording in the other contour
     */
    record Opened(
            Standard standard, Optional<Standard> previous, Optional<Standard> next, Optional<Standard> counterpart) {}
}
