package uko.deliverable.drafting;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import uko.deliverable.DocumentType;
import uko.deliverable.drafting.Comments.Comment;
import uko.deliverable.drafting.FormerSections.Version;
import uko.deliverable.drafting.Suggestions.Suggestion;
import uko.deliverable.drafting.UnsavedSections.Unsaved;
import uko.spi.portlet.PortletException;
import uko.spi.portlet.RenderRequest;
import uko.spi.storage.Reads;

/** The open section and all that belongs to it, asked for in one round trip with the rest of the page. */
final class SectionReading {

    private final Supplier<Optional<DraftSection>> section;
    private final Supplier<List<Version>> history;
    private final Supplier<Optional<DraftSection>> then;
    private final Supplier<List<Comment>> comments;
    private final Supplier<List<Suggestion>> suggestions;
    private final Supplier<Optional<Unsaved>> unsaved;
    private final Supplier<List<String>> present;

    SectionReading(Reads reads, UUID document, String key, DocumentType type, RenderRequest request) {
        if (key.isEmpty()) {
            section = then = Optional::empty;
            history = List::of;
            comments = List::of;
            suggestions = List::of;
            unsaved = Optional::empty;
            present = List::of;
            return;
        }
        FormerSections former = new FormerSections();
        section = new Sections().find(reads, document, key, type);
        history = former.history(reads, document, key);
        then = former.find(reads, document, key, version(request), type);
        comments = new Comments().on(reads, document, key);
        suggestions = new Suggestions().on(reads, document, key, type);
        unsaved = new UnsavedSections().find(reads, document, key, request.person(), type);
        present = new Presence().others(reads, document, key, request.person());
    }

    private static long version(RenderRequest request) {
        return request.parameter("former")
                .filter(text -> text.matches("[0-9]{1,15}"))
                .map(Long::valueOf)
                .orElse(0L);
    }

    SectionPage page(Desk desk, RenderRequest request, Outline outline, People people) {
        DraftSection open = section.get().orElseThrow(() -> PortletException.notFound("section"));
        return new SectionPage(
                desk.texts(),
                request,
                outline,
                open,
                people,
                new SectionPage.Beside(
                        history.get(), then.get(), comments.get(), suggestions.get(), unsaved.get(), present.get()));
    }
}
