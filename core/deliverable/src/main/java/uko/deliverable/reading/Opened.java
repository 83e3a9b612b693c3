package uko.deliverable.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import uko.deliverable.Numbered;
import uko.deliverable.content.PlainText;
import uko.spi.portlet.PortletException;

/**
 * What of a text lies open: a section with all that stands in it, or the whole. Where that is long, a section is shown
 * without what stands in it and the whole only by its contents, so that no page is endless and every word is a few steps
 * away.
 *
 * @param key of the section, empty for the whole
 * @param sections what is shown
 * @param contents what is reached by a link
 * @param path the sections that the open one stands in, the outermost first
 */
record Opened(
        String key,
        List<Numbered> sections,
        List<Line> contents,
        List<Line> path,
        Optional<Line> previous,
        Optional<Line> next) {

    /** About fifteen printed pages. */
    static final int LONG = 30_000;

    /** A section as links name it. */
    record Line(String key, String number, String title, int depth, boolean here) {

        static Line of(Numbered numbered, boolean here) {
            return new Line(
                    numbered.section().key(),
                    numbered.number(),
                    numbered.section().title(),
                    numbered.depth(),
                    here);
        }
    }

    static Opened whole(List<Numbered> all) {
        boolean isLong = length(all) > LONG;
        List<Numbered> shown = isLong ? List.of() : all;
        Optional<Line> first = isLong ? all.stream().findFirst().map(one -> Line.of(one, false)) : Optional.empty();
        return new Opened("", shown, contents(all, 1, !isLong), List.of(), Optional.empty(), first);
    }

    /** @throws PortletException {@code not-found} */
    static Opened section(List<Numbered> all, String key) {
        int from = at(all, key);
        int to = end(all, from);
        List<Numbered> inside = all.subList(from, to);
        boolean isLong = inside.size() > 1 && length(inside) > LONG;
        int read = isLong ? from + 1 : to;
        return new Opened(
                key,
                isLong ? inside.subList(0, 1) : inside,
                isLong
                        ? contents(
                                inside.subList(1, inside.size()), all.get(from).depth() + 1, false)
                        : List.of(),
                path(all, from),
                previous(all, from),
                read < all.size() ? Optional.of(Line.of(all.get(read), false)) : Optional.empty());
    }

    private static int length(List<Numbered> sections) {
        return sections.stream()
                .mapToInt(numbered -> PlainText.of(numbered.section()).length())
                .sum();
    }

    /** Two levels; of the deeper one only what is counted, for terms and notes would drown the rest. */
    private static List<Line> contents(List<Numbered> sections, int top, boolean here) {
        return sections.stream()
                .filter(one -> one.depth() == top
                        || one.depth() == top + 1 && !one.number().isEmpty())
                .map(one -> Line.of(one, here))
                .toList();
    }

    private static int at(List<Numbered> all, String key) {
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).section().key().equals(key)) {
                return i;
            }
        }
        throw PortletException.notFound("section");
    }

    private static int end(List<Numbered> all, int from) {
        int to = from + 1;
        while (to < all.size() && all.get(to).depth() > all.get(from).depth()) {
            to++;
        }
        return to;
    }

    private static List<Line> path(List<Numbered> all, int from) {
        List<Line> path = new ArrayList<>();
        int depth = all.get(from).depth();
        for (int i = from - 1; i >= 0 && depth > 1; i--) {
            if (all.get(i).depth() < depth) {
                depth = all.get(i).depth();
                path.addFirst(Line.of(all.get(i), false));
            }
        }
        return List.copyOf(path);
    }

    private static Optional<Line> previous(List<Numbered> all, int from) {
        for (int i = from - 1; i >= 0; i--) {
            if (all.get(i).depth() <= all.get(from).depth()) {
                return Optional.of(Line.of(all.get(i), false));
            }
        }
        return Optional.empty();
    }
}
