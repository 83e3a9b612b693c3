package uko.ethicscode.commission;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.pf4j.Extension;
import uko.spi.facts.Facts;
import uko.spi.notices.Notice;
import uko.spi.notices.Notices;
import uko.spi.people.Colleagues;
import uko.spi.portlet.ActionPortlet;
import uko.spi.portlet.ActionRequest;
import uko.spi.portlet.Centre;
import uko.spi.portlet.DailyPortlet;
import uko.spi.portlet.Model;
import uko.spi.portlet.Outcome;
import uko.spi.portlet.PortletException;
import uko.spi.portlet.PortletName;
import uko.spi.portlet.RenderRequest;
import uko.spi.storage.Database;

/**
 * Where members of the commission open questions, answer them, and mask what is to be published. Each day it removes
 * what was kept for its term.
 */
@Extension
@PortletName("commission")
public final class CommissionDesk implements ActionPortlet, DailyPortlet {

    private final Database database;
    private final Colleagues colleagues;
    private final Notices notices;
    private final Questions questions;
    private final Commission commission;
    private final MaskingDesk masking;

    public CommissionDesk(Database database, Colleagues colleagues, Notices notices, Facts facts) {
        this.database = database;
        this.colleagues = colleagues;
        this.notices = notices;
        questions = new Questions(database);
        commission = new Commission(colleagues);
        masking = new MaskingDesk(database, questions, commission, facts, notices);
    }

    /**
     * A question as the commission sees it in the list.
     *
     * @param who empty where the name is not shown
     */
    record Entry(Question question, String who) {}

    @Override
    public Model view(RenderRequest request) {
        return Address.question(request).map(this::opened).orElseGet(this::all);
    }

    private Model all() {
        Term term = Term.here(database);
        return Model.of("entries", entries(questions.all()))
                .and("alone", new Publications(database).withoutQuestion())
                .and("years", term.years())
                .and("choices", Term.CHOICES)
                .and("decidedBy", term.decidedBy().map(this::name).orElse(""))
                .and("decidedOn", term.decidedOn())
                .and("termVersion", term.version());
    }

    private String name(UUID person) {
        return colleagues.names(List.of(person)).getOrDefault(person, "");
    }

    private List<Entry> entries(List<Question> all) {
        List<UUID> named =
                all.stream().flatMap(question -> question.named().stream()).toList();
        Map<UUID, String> names = colleagues.names(named);
        return all.stream()
                .map(question ->
                        new Entry(question, question.named().map(names::get).orElse("")))
                .toList();
    }

    private Model opened(UUID id) {
        Questions.Opened opened = questions.require(id);
        Model model = Model.of("entry", entries(List.of(opened.question())).getFirst())
                .and("own", questions.isOwn(id))
                .and("lines", commission.lines(opened.accesses()));
        return opened.wording()
                .map(wording -> masking.into(model.and("wording", wording), opened))
                .orElse(model);
    }

    @Override
    public Outcome act(ActionRequest request) {
        return switch (request.action()) {
            case "decide-term" -> decideTerm(request);
            case "withdraw-alone" -> masking.withdrawAlone(request);
            default -> act(request, request.form().id("question"));
        };
    }

    private Outcome act(ActionRequest request, UUID id) {
        return switch (request.action()) {
            case "open" -> open(request, id);
            case "answer-question" -> answer(request, id);
            default -> masking.act(request, id);
        };
    }

    private Outcome decideTerm(ActionRequest request) {
        long years = request.form().number("years", 1, 5);
        request.form().check();
        return database.write(writes -> {
            if (!Term.decide(writes, years, request.version(), request.today())) {
                throw PortletException.conflict("ethics-code.term-changed");
            }
            writes.audit("questions are kept for " + years + " years");
            return Outcome.done("term.decided");
        });
    }

    @Override
    public void daily(Centre centre, LocalDate today) {
        masking.daily(Term.here(database), today);
    }

    private Outcome open(ActionRequest request, UUID id) {
        request.form().check();
        questions.require(id);
        return database.write(writes -> {
            Access.note(writes, id, "opened");
            writes.audit("question " + id + " opened");
            return Outcome.done("question.opened").with("question", id.toString());
        });
    }

    private Outcome answer(ActionRequest request, UUID id) {
        String answer = request.form().requireText("answer", 6_000);
        request.form().check();
        Questions.Opened opened = questions.require(id);
        if (questions.isOwn(id)) {
            throw PortletException.conflict("ethics-code.own-question");
        }
        Wording wording = opened.requireWording();
        if (opened.question().version() != request.version()) {
            return new Outcome.Stale(opened.question().version(), answer, wording.answer());
        }
        return database.write(writes -> {
            if (!Questions.answer(writes, opened.question(), request.version(), answer, request.today())) {
                throw PortletException.conflict("ethics-code.question-changed");
            }
            Access.note(writes, id, "answered");
            notices.withdraw(writes, "question " + id);
            notices.tell(
                    writes,
                    List.of(Questions.askerToTell(writes, id)),
                    Notice.of("answer " + id + " " + request.version(), "notice.answered")
                            .to("questions")
                            .with("question", id.toString()));
            writes.audit("question " + id + " answered");
            return Outcome.done("question.is-answered").with("question", id.toString());
        });
    }
}
