package uko.ethicscode.commission;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.pf4j.Extension;
import uko.spi.notices.Notice;
import uko.spi.notices.Notices;
import uko.spi.people.Colleagues;
import uko.spi.portlet.ActionPortlet;
import uko.spi.portlet.ActionRequest;
import uko.spi.portlet.Model;
import uko.spi.portlet.Outcome;
import uko.spi.portlet.PortletException;
import uko.spi.portlet.PortletName;
import uko.spi.portlet.RenderRequest;
import uko.spi.storage.Database;
import uko.spi.storage.Writes;

/** Where an employee asks the commission, with his name or without, and reads what it answered. */
@Extension
@PortletName("questions")
public final class OwnQuestions implements ActionPortlet {

    private final Database database;
    private final Notices notices;
    private final Questions questions;
    private final Commission commission;

    public OwnQuestions(Database database, Colleagues colleagues, Notices notices) {
        this.database = database;
        this.notices = notices;
        questions = new Questions(database);
        commission = new Commission(colleagues);
    }

    @Override
    public Model view(RenderRequest request) {
        return Address.question(request).map(this::opened).orElseGet(this::all);
    }

    private Model all() {
        return Model.of("mine", questions.mine())
                .and("answerable", !commission.members().isEmpty())
                .and("years", Term.here(database).years());
    }

    private Model opened(UUID id) {
        requireOwn(id);
        Questions.Opened opened = questions.require(id);
        return Model.of("question", opened.question())
                .and("wording", opened.requireWording())
                .and("masking", opened.masking())
                .and("consent", opened.consent().filter(said -> isOf(said, opened.masking())))
                .and("lines", commission.lines(opened.accesses()));
    }

    /** What was said to a former text says nothing of this one. */
    private static boolean isOf(Consent said, Optional<Masking> text) {
        return text.map(Masking::version)
                .filter(version -> version != said.version())
                .isEmpty();
    }

    private void requireOwn(UUID id) {
        if (!questions.isOwn(id)) {
            throw PortletException.notFound("question");
        }
    }

    // Nothing is said to the audit in all that follows: it knows who acts, and which question is his is nobody's to
    // know.
    @Override
    public Outcome act(ActionRequest request) {
        return switch (request.action()) {
            case "ask" -> ask(request);
            case "take-back" -> takeBack(own(request));
            case "agree" -> agree(request, own(request));
            case "refuse" -> refuse(request, own(request));
            default -> throw PortletException.notFound("action");
        };
    }

    private UUID own(ActionRequest request) {
        UUID id = request.form().id("question");
        request.form().check();
        requireOwn(id);
        return id;
    }

    private Outcome ask(ActionRequest request) {
        QuestionForm form = QuestionForm.of(request.form());
        List<UUID> members = others(request);
        if (members.isEmpty()) {
            throw PortletException.conflict("ethics-code.no-commission");
        }
        return database.write(writes -> {
            UUID id = Questions.ask(writes, form, request.person(), request.today());
            notices.tell(
                    writes,
                    members,
                    Notice.of("question " + id, "notice.asked").to("commission").with("question", id.toString()));
            return Outcome.done("question.asked");
        });
    }

    private List<UUID> others(ActionRequest request) {
        return commission.members().stream()
                .filter(member -> !member.equals(request.person().id()))
                .toList();
    }

    private Outcome takeBack(UUID id) {
        return database.write(writes -> {
            if (!Questions.takeBack(writes, id)) {
                throw PortletException.conflict("ethics-code.answered-already");
            }
            notices.withdraw(writes, "question " + id);
            return Outcome.done("question.taken-back");
        });
    }

    private Outcome agree(ActionRequest request, UUID id) {
        return database.write(writes -> {
            if (!Consent.agree(writes, id, request.version(), request.today())) {
                throw PortletException.conflict("ethics-code.text-changed");
            }
            said(writes, request, id, "notice.consent.agreed");
            return Outcome.done("consent.agreed").with("question", id.toString());
        });
    }

    private Outcome refuse(ActionRequest request, UUID id) {
        boolean published = questions.require(id).question().isPublished();
        return database.write(writes -> {
            Consent.refuse(writes, id, request.version(), request.today());
            said(writes, request, id, published ? "notice.consent.withdrawn" : "notice.consent.refused");
            return Outcome.done(published ? "consent.withdrawn" : "consent.refused")
                    .with("question", id.toString());
        });
    }

    /** What was said before is no longer so: the commission is told of the last word alone. */
    private void said(Writes writes, ActionRequest request, UUID id, String notice) {
        notices.settle(writes, request.person().id(), Consent.asked(id, request.version()));
        Consent.withdrawSaid(writes, notices, id, request.version());
        notices.tell(
                writes,
                others(request),
                Notice.of(Consent.said(id, request.version(), notice), notice)
                        .to("commission")
                        .with("question", id.toString()));
    }
}
