package uko.ethicscode.commission;

import java.util.List;
import java.util.UUID;
import uko.spi.facts.Fact;
import uko.spi.facts.Facts;
import uko.spi.facts.ObjectRef;
import uko.spi.portlet.ActionRequest;
import uko.spi.portlet.Form;
import uko.spi.portlet.Model;
import uko.spi.portlet.Outcome;
import uko.spi.portlet.PortletException;
import uko.spi.storage.Database;

/** The part of the commission's desk at which an answer is masked, published and withdrawn. */
record MaskingDesk(Database database, Questions questions, Commission commission, Facts facts) {

    private static final String PUBLISHED = "ethics-code.answer-published";
    private static final int MOST_PROPOSALS = 200;

    Model into(Model model, Questions.Opened opened) {
        return opened.masking()
                .map(masking -> model.and("masking", masking).and("proposals", undecided(masking)))
                .orElse(model);
    }

    private List<Proposal> undecided(Masking masking) {
        return masking.undecided(new Proposals(commission.names())).stream()
                .limit(MOST_PROPOSALS)
                .toList();
    }

    Outcome act(ActionRequest request, UUID id) {
        return switch (request.action()) {
            case "prepare" -> prepare(request, id);
            case "reword" -> reword(request, id);
            case "decide" -> decide(request, id);
            case "publish" -> publish(request, id);
            case "withdraw-answer" -> withdraw(request, id);
            default -> throw PortletException.notFound("action");
        };
    }

    private Outcome prepare(ActionRequest request, UUID id) {
        request.form().check();
        questions.require(id).requireWording();
        return database.write(writes -> {
            Masking.begin(writes, id);
            writes.audit("question " + id + " masking");
            return done("masking.begun", id);
        });
    }

    private Outcome reword(ActionRequest request, UUID id) {
        Form form = request.form();
        String topic = form.requireText("topic", 120);
        String question = form.requireText("question-text", 4_000);
        String answer = form.requireText("answer-text", 6_000);
        form.check();
        Masking now = masking(questions.require(id));
        return save(request, id, now, now.reworded(topic, question, answer), "masking.saved");
    }

    private Outcome decide(ActionRequest request, UUID id) {
        request.form().check();
        Masking now = masking(questions.require(id));
        Masking decided = now;
        for (Proposal proposal : undecided(now)) {
            decided = switch (request.form().text(proposal.field(), 10)) {
                case "mask" -> decided.cover(proposal);
                case "keep" -> decided.keep(proposal);
                default -> decided;
            };
        }
        request.form().check();
        return save(request, id, now, decided, "masking.decided");
    }

    private Outcome save(ActionRequest request, UUID id, Masking now, Masking next, String message) {
        boolean saved = now.version() == request.version()
                && database.<Boolean>write(writes -> {
                    writes.audit("question " + id + " masking");
                    return Masking.save(writes, id, next);
                });
        if (saved) {
            return done(message, id);
        }
        Masking theirs = masking(questions.require(id));
        return new Outcome.Stale(theirs.version(), next.whole(), theirs.whole());
    }

    private Outcome publish(ActionRequest request, UUID id) {
        request.form().check();
        Questions.Opened opened = questions.require(id);
        Masking text = masking(opened);
        if (opened.question().isPublished() || text.version() != request.version()) {
            throw PortletException.conflict("ethics-code.question-changed");
        }
        List<Proposal> undecided = undecided(text);
        if (!undecided.isEmpty()) {
            throw PortletException.conflict(
                    "ethics-code.undecided",
                    undecided.size(),
                    undecided.getFirst().found());
        }
        return database.write(writes -> {
            UUID answer = Publications.publish(writes, text, request.today());
            if (!Questions.publish(writes, opened.question(), answer, request.today())) {
                throw PortletException.conflict("ethics-code.question-changed");
            }
            Access.note(writes, id, "published");
            facts.state(writes, Fact.of(PUBLISHED, reference(answer), request.today()));
            writes.audit("question " + id + " published");
            return done("masking.published", id);
        });
    }

    private Outcome withdraw(ActionRequest request, UUID id) {
        request.form().check();
        Question question = questions.require(id).question();
        UUID answer = question.published().orElseThrow(() -> PortletException.conflict("ethics-code.question-changed"));
        return database.write(writes -> {
            if (!Questions.withdraw(writes, question, request.today())) {
                throw PortletException.conflict("ethics-code.question-changed");
            }
            Publications.withdraw(writes, answer);
            Access.note(writes, id, "withdrawn");
            facts.withdraw(writes, PUBLISHED, reference(answer), "");
            writes.audit("question " + id + " withdrawn");
            return done("masking.withdrawn", id);
        });
    }

    private static Outcome done(String message, UUID id) {
        return Outcome.done(message).with("question", id.toString());
    }

    private static ObjectRef reference(UUID answer) {
        return new ObjectRef("ethics-code", "published-answer", answer.toString(), "");
    }

    private static Masking masking(Questions.Opened opened) {
        opened.requireWording();
        return opened.masking().orElseThrow(() -> PortletException.conflict("ethics-code.question-changed"));
    }
}
