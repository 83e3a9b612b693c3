package uko.deliverable.reading;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import uko.deliverable.Content;
import uko.deliverable.DocumentType;
import uko.deliverable.Numbered;
import uko.deliverable.Revision;
import uko.deliverable.content.Hash;
import uko.deliverable.printing.Downloads;
import uko.deliverable.revisions.Library;
import uko.deliverable.revisions.Revisions;
import uko.deliverable.showing.Pictures;
import uko.deliverable.showing.Showing;
import uko.spi.portlet.Model;
import uko.spi.portlet.PortletException;
import uko.spi.portlet.RenderRequest;
import uko.spi.portlet.Resource;
import uko.spi.portlet.ResourcePortlet;
import uko.spi.portlet.ResourceRequest;

/**
 * Shows the documents in force, as they are today or were on a day: a list where there are several, else the one; whole
 * or a section at a time; and finds words in them.
 */
public final class Reader implements ResourcePortlet {

    private static final int FIRST_LEVEL = 3;

    private final Revisions revisions;
    private final Library library;
    private final Passages passages;
    private final Pictures pictures;
    private final Downloads downloads;

    public Reader(Revisions revisions, Library library, Passages passages, Pictures pictures, Downloads downloads) {
        this.revisions = revisions;
        this.library = library;
        this.passages = passages;
        this.pictures = pictures;
        this.downloads = downloads;
    }

    @Override
    public Model view(RenderRequest request) {
        String words = request.parameter("words").map(Reader::readable).orElse("");
        Model model = Model.of("words", words).and("search", !words.isEmpty());
        return words.isEmpty() ? read(model, request) : model.and("hits", passages.find(words));
    }

    private static String readable(String words) {
        return words.replaceAll("\\p{Cntrl}", " ").strip();
    }

    private Model read(Model asked, RenderRequest request) {
        Optional<UUID> document = document(request);
        Optional<LocalDate> day =
                request.parameter("day").filter(text -> !text.isBlank()).map(Reader::day);
        if (document.isEmpty()) {
            return asked.and("revisions", revisions.inForce());
        }
        Optional<Revision> revision =
                day.isPresent() ? revisions.find(document.get(), day.get()) : inForce(document.get());
        if (revision.isEmpty() && day.isEmpty()) {
            throw PortletException.notFound("document");
        }
        Model model = asked.and("document", document.get())
                .and("day", day)
                .and("future", day.filter(request.today()::isBefore).isPresent())
                .and("coming", day.isPresent() ? Optional.empty() : revisions.findComing(document.get()))
                .and("revision", revision);
        return revision.map(found -> open(model, found, request)).orElse(model);
    }

    private Optional<UUID> document(RenderRequest request) {
        if (request.parameter("document").isPresent()) {
            return request.parameter("document").map(Reader::id);
        }
        List<Revision> all = revisions.inForce();
        return all.size() == 1 ? Optional.of(all.getFirst().document()) : Optional.empty();
    }

    /** The document in force that is open, where one is. */
    public Optional<Revision> open(RenderRequest request) {
        return document(request).flatMap(this::inForce);
    }

    private Optional<Revision> inForce(UUID document) {
        return revisions.inForce().stream()
                .filter(revision -> revision.document().equals(document))
                .findFirst();
    }

    private Model open(Model model, Revision revision, RenderRequest request) {
        DocumentType type = library.types().require(revision.type());
        Content content = library.contents().of(revision, type);
        Filter filter = Filter.of(type, request.parameter("show").orElse(""), request.language());
        List<Numbered> all = filter.of(Numbered.of(content, type), content);
        String key = request.parameter("section").orElse("");
        Opened opened = key.isEmpty() ? Opened.whole(all) : Opened.section(all, key);
        // What lies open begins right under the title, however deep it stands in the text.
        int top = opened.sections().isEmpty() ? 1 : opened.sections().getFirst().depth();
        Showing showing = new Showing(type, request.language(), FIRST_LEVEL + 1 - top, library.names());
        return model.and("state", revision.state().word())
                .and("fingerprint", revision.fingerprint())
                .and("filter", filter)
                .and("opened", opened)
                .and("sections", showing.all(opened.sections()));
    }

    @Override
    public Resource serve(ResourceRequest request) {
        String hash = request.parameter("hash").orElse("");
        return switch (request.resource()) {
            case "picture" -> pictures.picture(hash);
            case "attachment" -> pictures.attachment(hash, hash.substring(0, Math.min(12, hash.length())));
            case "document.schema.json" -> downloads.schema();
            default -> downloads.serve(revision(hash, request), request);
        };
    }

    private Revision revision(String hash, RenderRequest request) {
        Optional<Revision> revision = hash.isEmpty()
                ? document(request).flatMap(this::inForce)
                : Optional.of(hash).filter(Hash::isHash).flatMap(revisions::find);
        return revision.orElseThrow(() -> PortletException.notFound("revision"));
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException malformed) {
            throw PortletException.notFound("document");
        }
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException malformed) {
            throw PortletException.badInput("bad-input");
        }
    }
}
