package uko.deliverable.showing;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import uko.deliverable.Content;
import uko.deliverable.DocumentType;
import uko.deliverable.Layout;
import uko.deliverable.Numbered;
import uko.deliverable.Revision;
import uko.deliverable.content.PlainText;
import uko.spi.portlet.Language;
import uko.spi.portlet.Model;
import uko.spi.portlet.RenderRequest;

/**
 * A revision as the template of a document sees it. A document has one language, that of its text.
 *
 * @param centre the name of the centre
 * @param verification where a copy on paper is verified
 */
public record ShownRevision(Revision revision, Content content, DocumentType type, String centre, String verification) {

    /** As many characters make a book, whose chapters begin on a page of their own. */
    private static final int BOOK = 20_000;

    private static final String VERIFICATION = "%s/frames/%s/verification?centre=%s&hash=%s";

    public static ShownRevision of(Revision revision, Content content, DocumentType type, RenderRequest request) {
        String verification = VERIFICATION.formatted(
                request.origin(), revision.module(), request.centre().id(), revision.hash());
        return new ShownRevision(revision, content, type, request.centre().name(), verification);
    }

    /** Sentences in the language of the document. */
    @FunctionalInterface
    public interface Phrases {
        String of(String key, Object... arguments);
    }

    /** @param names of people by their ids */
    public Model model(UnaryOperator<String> names, Phrases words) {
        Layout layout = type.layout();
        return Model.of("title", content.title())
                .and("centre", centre)
                .and("revision", revision)
                .and("fingerprint", revision.fingerprint())
                .and("verification", verification)
                .and("type", type.title().ru())
                .and("book", isBook())
                .and("layout", layout)
                .and("paper", layout.paper().word())
                .and("cover", cover(layout))
                .and("header", line(layout.header(), words))
                .and("footer", line(layout.footer(), words))
                .and("sections", sections(names));
    }

    /** Which parts stand on the cover; none where there is no cover. */
    private static Map<String, Boolean> cover(Layout layout) {
        return layout.cover().stream().collect(Collectors.toMap(Layout.Part::word, part -> true));
    }

    private String line(String line, Phrases words) {
        return line.replace("{title}", content.title())
                .replace("{centre}", centre)
                .replace("{revision}", words.of("document.revision", revision.number()))
                .replace("{fingerprint}", revision.fingerprint());
    }

    public List<ShownSection> sections(UnaryOperator<String> names) {
        DocumentType printed = type.layout().onPaper(type);
        return new Showing(printed, Language.RU, 2, names).all(Numbered.of(content, printed));
    }

    private boolean isBook() {
        return content.all().mapToInt(section -> PlainText.of(section).length()).sum() > BOOK;
    }
}
