package uko.deliverable.drafting;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import uko.deliverable.DocumentType;
import uko.deliverable.Form;
import uko.deliverable.Kind;
import uko.deliverable.Way;
import uko.deliverable.tools.Names;
import uko.spi.people.Colleague;
import uko.spi.portlet.Language;
import uko.spi.portlet.Model;
import uko.spi.portlet.PortletException;
import uko.spi.portlet.RenderRequest;

/** What the editor shows: the documents of the module, or one with its outline and an open section. */
final class EditorPage {

    static final String FORM = "form";
    static final String SIGNS = "signs";

    private final Desk desk;
    private final Drafts drafts;
    private final FormerSections former = new FormerSections();
    private final Comments comments = new Comments();

    EditorPage(Desk desk, Drafts drafts) {
        this.desk = desk;
        this.drafts = drafts;
    }

    /** A type or a kind that may be chosen. */
    record Choice(String id, String title) {}

    record Listed(Draft draft, String type) {}

    /**
     * A line of the outline.
     *
     * @param within the kinds of section that it may stand in
     * @param comments how many are open
     */
    record Place(Outline.Line line, String within, long comments, boolean open) {}

    Model list(RenderRequest request) {
        Language language = request.language();
        List<DocumentType> types = desk.types().all();
        List<Draft> all = drafts.all(request.person());
        List<Choice> creatable = types.stream()
                .filter(type -> writes(request, type))
                .filter(type -> !type.single()
                        || all.stream().noneMatch(draft -> draft.type().equals(type.id())))
                .map(type -> new Choice(type.id(), type.title().in(language)))
                .toList();
        return Model.of(
                        "drafts",
                        all.stream()
                                .filter(draft -> draft.asked() || isOpen(draft, types, request))
                                .map(draft -> listed(draft, types, language))
                                .toList())
                .and("types", creatable)
                .and("declared", !types.isEmpty())
                .and("named", types.stream().anyMatch(type -> isNamed(request, type)))
                .and("author", !creatable.isEmpty());
    }

    private static boolean writes(RenderRequest request, DocumentType type) {
        return type.way().lets(request.person(), Way.Task.DRAFT);
    }

    private static boolean isOpen(Draft draft, List<DocumentType> types, RenderRequest request) {
        return types.stream().filter(type -> type.id().equals(draft.type())).anyMatch(type -> isNamed(request, type));
    }

    private static boolean isNamed(RenderRequest request, DocumentType type) {
        return type.way().lets(request.person(), Way.Task.DRAFT, Way.Task.REVIEW);
    }

    private static Listed listed(Draft draft, List<DocumentType> types, Language language) {
        return new Listed(
                draft,
                types.stream()
                        .filter(type -> type.id().equals(draft.type()))
                        .map(type -> type.title().in(language))
                        .findFirst()
                        .orElse(draft.type()));
    }

    Model draft(UUID document, DocumentType type, RenderRequest request) {
        String key = request.parameter("section").orElse("");
        if (request.parameter(FORM).orElse("").equals(SIGNS)) {
            return signs(document, key, request);
        }
        boolean author = writes(request, type);
        List<Colleague> everybody = !key.isEmpty() && (author || namesPeople(type))
                ? desk.colleagues().all()
                : List.of();
        People people = People.of(namesPeople(type) ? everybody : List.of(), new Names(desk.colleagues()));
        Supplier<Model> page = desk.database().read(reads -> {
            var draft = drafts.find(reads, document, request.person());
            var outline = Outline.of(reads, document, type);
            var remarks = comments.open(reads, document);
            var removed = former.removed(reads, document);
            var section = new SectionReading(reads, document, key, type, request);
            Outline read = outline.get();
            Model model = Model.of("draft", draft.get().orElseThrow(() -> PortletException.notFound("document")))
                    .and("type", type.title().in(request.language()))
                    .and("author", author)
                    .and("places", places(read, key, remarks.get()))
                    .and("folded", read.lines().size() > Fold.SHORT)
                    .and("kinds", kinds(type, Kind.DOCUMENT, request))
                    .and("removed", removed.get());
            if (key.isEmpty()) {
                return () -> model;
            }
            SectionPage open = section.page(desk, request, read, people);
            return () -> open.into(model, everybody);
        });
        return page.get();
    }

    private static boolean namesPeople(DocumentType type) {
        return type.kinds().stream()
                .flatMap(kind -> kind.fields().stream())
                .anyMatch(field -> field.form() == Form.PERSON);
    }

    private Model signs(UUID document, String key, RenderRequest request) {
        List<String> present = desk.database()
                .read(reads -> new Presence()
                        .others(reads, document, key, request.person())
                        .get());
        return Model.of("signs", true).and("present", present);
    }

    private static List<Place> places(Outline outline, String key, List<Comments.Open> open) {
        Map<String, Long> counts =
                open.stream().collect(Collectors.toMap(Comments.Open::section, Comments.Open::count));
        Map<String, String> within = outline.type().kinds().stream()
                .collect(Collectors.toMap(Kind::id, kind -> String.join(" ", kind.within())));
        return Fold.of(outline, key).stream()
                .map(line -> new Place(
                        line,
                        within.getOrDefault(line.kind(), ""),
                        counts.getOrDefault(line.key(), 0L),
                        line.key().equals(key)))
                .toList();
    }

    static List<Choice> kinds(DocumentType type, String parent, RenderRequest request) {
        return type.within(parent).stream()
                .map(kind -> new Choice(kind.id(), kind.title().in(request.language())))
                .toList();
    }
}
