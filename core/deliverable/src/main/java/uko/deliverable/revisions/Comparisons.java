package uko.deliverable.revisions;

import java.util.List;
import uko.deliverable.Content;
import uko.deliverable.comparison.Comparison;
import uko.deliverable.comparison.ShownComparison;
import uko.deliverable.comparison.ShownComparison.ShownChange;
import uko.spi.portlet.Language;
import uko.spi.portlet.Model;
import uko.spi.portlet.PortletException;

/** Lays two texts of a document over each other: any two revisions, or one of them and the draft. */
final class Comparisons {

    static final String DRAFT = "draft";

    private static final int SHOWN_AT_ONCE = 20;

    private final Library library;

    Comparisons(Library library) {
        this.library = library;
    }

    Model show(Draft draft, Asked asked, Language language) {
        Content before = content(draft, asked.before());
        Content after = content(draft, asked.after());
        ShownComparison whole =
                ShownComparison.of(Comparison.of(before, after, draft.type(), library.names()), draft.type(), language);
        Window window = Window.of(whole.changes(), asked.from());
        return Model.of("document", draft.document())
                .and("title", draft.content().title())
                .and("before", asked.before())
                .and("after", asked.after())
                .and("layout", asked.layout())
                .and("comparison", whole)
                .and("shown", window.shown())
                .and("earlier", window.earlier())
                .and("later", window.later());
    }

    private Content content(Draft draft, String which) {
        if (which.equals(DRAFT)) {
            return draft.content();
        }
        if (!which.matches("[1-9]\\d{0,8}")) {
            throw PortletException.notFound("revision");
        }
        Contents contents = library.contents();
        return contents.revisions()
                .find(draft.document(), Long.parseLong(which))
                .map(revision -> contents.of(revision, draft.type()))
                .orElseThrow(() -> PortletException.notFound("revision"));
    }

    /**
     * As many changes as one page holds.
     *
     * @param earlier the key from which the page before begins; empty where there is none
     */
    private record Window(List<ShownChange> shown, String earlier, String later) {

        private static Window of(List<ShownChange> all, String from) {
            int first = 0;
            for (int index = 0; index < all.size(); index++) {
                if (all.get(index).key().equals(from)) {
                    first = index;
                }
            }
            int end = Math.min(all.size(), first + SHOWN_AT_ONCE);
            String earlier = first == 0
                    ? ""
                    : all.get(Math.max(0, first - SHOWN_AT_ONCE)).key();
            return new Window(
                    all.subList(first, end),
                    earlier,
                    end == all.size() ? "" : all.get(end).key());
        }
    }
}
