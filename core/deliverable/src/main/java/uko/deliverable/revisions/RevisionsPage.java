package uko.deliverable.revisions;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import uko.deliverable.Content;
import uko.deliverable.DocumentType;
import uko.deliverable.Revision;
import uko.deliverable.Revision.State;
import uko.deliverable.Way;
import uko.deliverable.revisions.Standings.Standing;
import uko.deliverable.showing.Pictures;
import uko.deliverable.tools.Tools;
import uko.spi.portlet.ActionPortlet;
import uko.spi.portlet.ActionRequest;
import uko.spi.portlet.Centre;
import uko.spi.portlet.DailyPortlet;
import uko.spi.portlet.Language;
import uko.spi.portlet.Messages;
import uko.spi.portlet.Model;
import uko.spi.portlet.Outcome;
import uko.spi.portlet.Person;
import uko.spi.portlet.PortletException;
import uko.spi.portlet.RenderRequest;
import uko.spi.portlet.Resource;
import uko.spi.portlet.ResourcePortlet;
import uko.spi.portlet.ResourceRequest;
import uko.spi.storage.Database;

/** Leads a text from the draft to its end: review, approval, in force, superseded or repealed; and compares any two. */
public final class RevisionsPage implements ActionPortlet, ResourcePortlet, DailyPortlet {

    private final Messages messages;
    private final Drafts drafts;
    private final Library library;
    private final Contents contents;
    private final Pictures pictures;
    private final Press press;
    private final Dossiers dossiers;
    private final Standings standings;
    private final Comparisons comparisons;
    private final Reviewers reviewers;
    private final Submission submission;
    private final Reviewing reviewing;
    private final Tidings tidings;
    private final Enactment enactment;
    private final Cancellation cancellation;

    public RevisionsPage(Tools tools, Library library, Pictures pictures, Issue issue, Press press) {
        Database database = tools.database();
        messages = tools.messages();
        this.library = library;
        contents = library.contents();
        this.pictures = pictures;
        this.press = press;
        Revisions revisions = contents.revisions();
        reviewers = new Reviewers(database, tools.colleagues(), tools.notices());
        drafts = new Drafts(database, revisions.module(), library.types());
        dossiers = new Dossiers(database, revisions.module(), revisions.calendar());
        standings = new Standings(database, revisions.module(), revisions.calendar());
        comparisons = new Comparisons(library);
        submission = new Submission(database, tools.facts(), drafts, contents, reviewers);
        reviewing = new Reviewing(database, tools.facts(), dossiers, reviewers, library.types());
        tidings = new Tidings(tools, revisions);
        enactment = new Enactment(database, tidings, dossiers, reviewers, library, issue);
        cancellation = new Cancellation(tools, dossiers, library.types());
    }

    @Override
    public Model view(RenderRequest request) {
        Asked asked = Asked.of(request);
        if (asked.document().isPresent()) {
            return document(asked.document().get(), asked, request);
        }
        Set<String> concerning = library.types().all().stream()
                .filter(type -> concerns(type.way(), request.person()))
                .map(DocumentType::id)
                .collect(Collectors.toSet());
        List<Standing> all = standings.all().stream()
                .filter(each -> concerning.contains(each.type()))
                .toList();
        return all.size() == 1 ? document(all.getFirst().document(), asked, request) : Model.of("standings", all);
    }

    /** Whom the module admits besides, only types that name him concern; whoever was asked before is asked still. */
    private static boolean concerns(Way way, Person person) {
        return way.lets(person, Way.Task.values()) || Way.STANDARD.lets(person, Way.Task.values());
    }

    private Model document(UUID document, Asked asked, RenderRequest request) {
        Draft draft = drafts.require(document);
        if (!concerns(draft.type().way(), request.person())) {
            throw PortletException.notFound("document");
        }
        return asked.compares() ? comparisons.show(draft, asked, request.language()) : history(draft, request);
    }

    private Model history(Draft draft, RenderRequest request) {
        List<Dossier> all = dossiers.ofDocument(draft.document());
        Optional<Dossier> inForce =
                all.stream().filter(each -> each.is(State.IN_FORCE)).findFirst();
        Optional<Dossier> awaited = all.stream().filter(Dossier::awaitsDay).findFirst();
        Optional<Dossier> underWay = all.stream().filter(Dossier::isUnderWay).findFirst();
        Model model = Model.of("document", draft.document())
                .and("title", draft.content().title())
                .and("mayWrite", draft.type().way().lets(request.person(), Way.Task.DRAFT, Way.Task.REVIEW))
                .and("today", request.today())
                .and("names", names(draft.type().way(), request.language()))
                .and("latest", Enactment.latest(request.today()))
                .and("mayPrint", mayPrint(draft.type().way(), request.person()))
                .and("printing", inForce.map(Dossier::revision).flatMap(press::progress))
                .and(
                        "unprinted",
                        inForce.map(Dossier::revision).filter(press::awaits).isPresent())
                .and("awaited", awaited)
                .and("act", awaited.flatMap(Dossier::waiting))
                .and(
                        "mayCancel",
                        awaited.map(each -> Rights.of(
                                                request.person(),
                                                each,
                                                draft.type().way())
                                        .cancel())
                                .orElse(false))
                .and("dossiers", all)
                .and("inForce", inForce)
                .and("underWay", underWay)
                .and(
                        "mayRepeal",
                        inForce.map(each -> Rights.of(
                                                request.person(),
                                                each,
                                                draft.type().way())
                                        .repeal())
                                .orElse(false))
                .and("sending", sending(draft, inForce, underWay.or(() -> coming(awaited)), request));
        return underWay.map(dossier -> next(model, dossier, draft, request)).orElse(model);
    }

    /** What the type calls the states; those that it has no word for are absent. */
    private static Map<String, String> names(Way way, Language language) {
        return way.names().entrySet().stream()
                .collect(Collectors.toMap(
                        named -> switch (named.getKey()) {
                            case REVIEW -> "review";
                            case APPROVED -> "approved";
                            case IN_FORCE -> "inForce";
                        },
                        named -> named.getValue().in(language)));
    }

    private static Optional<Dossier> coming(Optional<Dossier> awaited) {
        return awaited.filter(dossier -> dossier.is(State.COMING));
    }

    private Optional<Sending> sending(
            Draft draft, Optional<Dossier> inForce, Optional<Dossier> underWay, RenderRequest request) {
        if (underWay.isPresent() || !draft.type().way().lets(request.person(), Way.Task.DRAFT)) {
            return Optional.empty();
        }
        Optional<Content> text = inForce.map(Dossier::revision).map(revision -> contents.of(revision, draft.type()));
        return Optional.of(Sending.of(
                draft,
                text,
                request.language(),
                reviewers.besides(request.person(), draft.type().way())));
    }

    /** What there is to know of the revision under way, and what this person may do with it. */
    private Model next(Model model, Dossier dossier, Draft draft, RenderRequest request) {
        List<ShownReason> reasons = ShownReason.of(
                dossiers.reasons(dossier.revision().id()),
                contents.of(dossier.revision()),
                draft.type(),
                messages,
                request.language());
        Person person = request.person();
        Way way = draft.type().way();
        Writers writers = reviewers.writers(dossier, way);
        boolean own = dossier.submittedBy().equals(person.id());
        return model.and("agreed", dossier.agreed())
                .and("rights", Rights.of(person, dossier, way, writers))
                .and("own", own)
                .and(
                        "sizeByOthers",
                        dossier.awaitsConfirmation(person.id())
                                && way.lets(person, Way.Task.CONFIRM)
                                && writers.bar(person, Way.Task.CONFIRM))
                .and("confirming", writers.instead(person, Way.Task.CONFIRM))
                .and(
                        "approving",
                        !own && dossier.is(State.REVIEW) && way.lets(person, Way.Task.APPROVE)
                                ? writers.instead(person, Way.Task.APPROVE)
                                : "")
                .and("reasons", reasons);
    }

    @Override
    public Outcome act(ActionRequest request) {
        return switch (request.action()) {
            case "submit" -> submission.submit(request);
            case "agree" -> reviewing.agree(request);
            case "return" -> reviewing.giveBack(request);
            case "confirm-size" -> reviewing.confirmSize(request);
            case "approve" -> enactment.approve(request);
            case "put-in-force" -> enactment.putInForce(request);
            case "repeal" -> enactment.repeal(request);
            case "cancel" -> cancellation.cancel(request);
            case "print", "cancel-print" -> print(request);
            case "compare" -> compare(request);
            default -> throw PortletException.notFound("action");
        };
    }

    /** The long text in force, which is laid out anew or no more. */
    private Outcome print(ActionRequest request) {
        UUID document = request.form().id("document");
        request.form().check();
        Revision revision =
                contents.revisions().findInForce(document).orElseThrow(() -> PortletException.notFound("revision"));
        if (!mayPrint(library.types().require(revision.type()).way(), request.person())) {
            throw PortletException.conflict("deliverable.drafted-by-others");
        }
        boolean begins = request.action().equals("print");
        if (!begins) {
            press.cancel(revision);
        } else if (press.awaits(revision)) {
            press.begin(revision, request);
        }
        return Outcome.done(begins ? "print.begun" : "print.cancelled").with("document", document.toString());
    }

    private static boolean mayPrint(Way way, Person person) {
        return way.lets(person, Way.Task.DRAFT) || person.is("approver");
    }

    private static Outcome compare(ActionRequest request) {
        String before = request.form().requireText("before", 10);
        String after = request.form().requireText("after", 10);
        request.form().check();
        return Outcome.done().with("before", before).with("after", after);
    }

    /** States the facts of acts whose day has come. */
    @Override
    public void daily(Centre centre, LocalDate today) {
        tidings.daily();
    }

    /** The pictures of the texts that are compared. */
    @Override
    public Resource serve(ResourceRequest request) {
        return pictures.picture(request.parameter("hash").orElse(""));
    }
}
