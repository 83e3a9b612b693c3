package uko.administration;

import java.util.List;
import java.util.UUID;
import uko.spi.administration.People;
import uko.spi.administration.People.Listed;
import uko.spi.portlet.PortletException;

/** The people of one centre, page by page. */
record Staff(People people, UUID centre) {

    private static final int LOOKED_THROUGH_AT_ONCE = 200;

    /** People with this part in their names, from the one that follows {@code after}. */
    Page page(String part, String after, int size) {
        return Page.of(people.inCentre(centre, part, after, size + 1), size);
    }

    Listed require(String id) {
        for (Page page = page("", "", LOOKED_THROUGH_AT_ONCE); ; page = page("", page.next(), LOOKED_THROUGH_AT_ONCE)) {
            for (Listed person : page.people()) {
                if (person.id().toString().equalsIgnoreCase(id)) {
                    return person;
                }
            }
            if (page.next().isEmpty()) {
                throw PortletException.notFound("person");
            }
        }
    }

    /**
     * One page.
     *
     * @param next the name after which the next page begins, empty for the last page
     */
    record Page(List<Listed> people, String next) {

        // A page ends between names: the next one begins after a name, and would lose a namesake left behind.
        private static Page of(List<Listed> found, int size) {
            if (found.size() <= size) {
                return new Page(found, "");
            }
            String border = found.get(size).name();
            List<Listed> whole = found.stream()
                    .limit(size)
                    .takeWhile(person -> !person.name().equals(border))
                    .toList();
            List<Listed> kept = whole.isEmpty() ? found.subList(0, size) : whole;
            return new Page(kept, kept.getLast().name());
        }
    }
}
