package uko.deliverable.drafting;

import java.util.Set;
import java.util.UUID;
import uko.deliverable.DocumentType;
import uko.deliverable.Way;
import uko.deliverable.revisions.Assigned;
import uko.deliverable.showing.Pictures;
import uko.spi.portlet.ActionPortlet;
import uko.spi.portlet.ActionRequest;
import uko.spi.portlet.Model;
import uko.spi.portlet.Outcome;
import uko.spi.portlet.PortletException;
import uko.spi.portlet.RenderRequest;
import uko.spi.portlet.Resource;
import uko.spi.portlet.ResourcePortlet;
import uko.spi.portlet.ResourceRequest;

/** Where documents are written: their outline, and one section at a time. */
public final class Editor implements ActionPortlet, ResourcePortlet {

    /** Enough of a hash to tell files in a folder. */
    private static final int SHORT = 12;

    /** What those do, too, who review a draft and don't write it. */
    private static final Set<String> REMARKS = Set.of(
            "be-present",
            "comment",
            "answer-comment",
            "resolve-comment",
            "reopen-comment",
            "suggest",
            "withdraw-suggestion");

    private final Desk desk;
    private final Drafts drafts;
    private final EditorPage page;
    private final DocumentActions documents;
    private final OutlineActions outline;
    private final SectionActions sections;
    private final CommentActions comments;
    private final SuggestionActions suggestions;
    private final Pictures pictures;

    public Editor(Desk desk, Pictures pictures) {
        this.desk = desk;
        drafts = new Drafts(desk.database(), desk.module(), desk.calendar());
        page = new EditorPage(desk, drafts);
        documents = new DocumentActions(desk, drafts);
        outline = new OutlineActions(desk, drafts);
        sections = new SectionActions(desk);
        comments = new CommentActions(desk.database());
        suggestions = new SuggestionActions(desk);
        this.pictures = pictures;
    }

    @Override
    public Model view(RenderRequest request) {
        return Matter.document(request)
                .map(document -> page.draft(document, access(document, request), request))
                .orElseGet(() -> page.list(request));
    }

    @Override
    public Outcome act(ActionRequest request) {
        return switch (request.action()) {
            case "create-document" -> documents.create(request);
            case "take-over" -> documents.takeOver(request);
            default -> act(request.action(), matter(request));
        };
    }

    private Matter matter(ActionRequest request) {
        UUID document = Matter.document(request).orElseThrow(() -> PortletException.notFound("document"));
        DocumentType type = access(document, request);
        if (!REMARKS.contains(request.action())) {
            Assigned.require(type.way(), request.person(), Way.Task.DRAFT);
        }
        return new Matter(document, type, request);
    }

    /** A draft is there for those who write documents of its type or review them, and for whoever was asked before. */
    private DocumentType access(UUID document, RenderRequest request) {
        Drafts.Access access = drafts.requireAccess(document, request.person());
        DocumentType type = desk.types().require(access.type());
        if (!access.asked() && !type.way().lets(request.person(), Way.Task.DRAFT, Way.Task.REVIEW)) {
            throw PortletException.notFound("document");
        }
        return type;
    }

    private Outcome act(String action, Matter matter) {
        return switch (action) {
            case "rename-document" -> documents.rename(matter);
            case "upgrade" -> documents.upgrade(matter);
            case "add-section" -> outline.add(matter);
            case "move-section" -> outline.move(matter);
            case "shift-section" -> outline.shift(matter);
            case "remove-section" -> outline.remove(matter);
            case "put-back-section" -> outline.putBack(matter);
            case "save-section" -> sections.save(matter);
            case "restore-section" -> sections.restore(matter);
            case "drop-unsaved" -> sections.drop(matter);
            case "attach-file" -> sections.attach(matter);
            case "add-picture" -> sections.addPicture(matter);
            case "be-present" -> sections.bePresent(matter);
            case "comment" -> comments.say(matter);
            case "answer-comment" -> comments.answer(matter);
            case "resolve-comment" -> comments.resolve(matter);
            case "reopen-comment" -> comments.reopen(matter);
            case "suggest" -> suggestions.offer(matter);
            case "accept-suggestion" -> suggestions.accept(matter);
            case "reject-suggestion" -> suggestions.reject(matter);
            case "withdraw-suggestion" -> suggestions.withdraw(matter);
            default -> throw PortletException.notFound("action");
        };
    }

    @Override
    public Resource serve(ResourceRequest request) {
        String hash = request.parameter("hash").orElse("");
        return request.resource().equals("picture")
                ? pictures.picture(hash)
                : pictures.attachment(hash, hash.substring(0, Math.min(SHORT, hash.length())));
    }
}
