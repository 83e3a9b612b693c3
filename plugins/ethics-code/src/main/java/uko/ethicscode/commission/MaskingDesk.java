package uko.ethicscode.commission;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import uko.spi.facts.Fact;
import uko.spi.facts.Facts;
import uko.spi.facts.ObjectRef;
import uko.spi.notices.Notice;
import uko.spi.notices.Notices;
import uko.spi.portlet.ActionRequest;
import uko.spi.portlet.Form;
import uko.spi.portlet.Model;
import uko.spi.portlet.Outcome;
import uko.spi.portlet.PortletException;
import uko.spi.storage.Database;
import uko.spi.storage.Writes;

/** The part of the commission's desk at which an answer is masked, published and withdrawn. */
record MaskingDesk(Database database, Questions questions, Commission commission, Facts facts, Notices notices) {

    private static final String PUBLISHED = "ethics-code.answer-published";
    private static final int MOST_PROPOSALS = 200;

    Model into(Model model, Questions.Opened opened) {
        return opened.masking()
                .map(masking -> model.and("masking", masking)
                        .and("proposals", undecided(masking))
                        .and("agreed", masking.isAgreed(opened.consent()))
                        .and("waits", masking.isOffered())
                        .and("refused", masking.isRefused(opened.consent())))
                .orElse(model)
                .and("consent", opened.consent());
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
            case "offer" -> offer(request, id);
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

    /** Asks the one who asked whether this very text may be published. */
    private Outcome offer(ActionRequest request, UUID id) {
        Masking text = decided(request, questions.require(id));
        return database.write(writes -> {
            if (!Masking.offer(writes, id, text.version())) {
                throw PortletException.conflict("ethics-code.question-changed");
            }
            Access.note(writes, id, "offered");
            notices.tell(
                    writes,
                    List.of(Questions.askerToTell(writes, id)),
                    Notice.of(Consent.asked(id, text.version()), "notice.offered")
                            .to("questions")
                            .with("question", id.toString()));
            writes.audit("question " + id + " offered");
            return done("masking.offered", id);
        });
    }

    private Outcome publish(ActionRequest request, UUID id) {
        Questions.Opened opened = questions.require(id);
        Masking text = decided(request, opened);
        if (!text.isAgreed(opened.consent())) {
            throw PortletException.conflict("ethics-code.not-agreed");
        }
        return database.write(writes -> {
            UUID answer = Publications.publish(writes, id, text.version(), request.today())
                    .orElseThrow(() -> PortletException.conflict("ethics-code.not-agreed"));
            if (!Questions.publish(writes, opened.question(), answer, request.today())) {
                throw PortletException.conflict("ethics-code.question-changed");
            }
            Access.note(writes, id, "published");
            Consent.withdrawSaid(writes, notices, id, text.version());
            facts.state(writes, Fact.of(PUBLISHED, reference(answer), request.today()));
            writes.audit("question " + id + " published");
            return done("masking.published", id);
        });
    }

    /** The text that the page showed, with nothing left to decide on. */
    private Masking decided(ActionRequest request, Questions.Opened opened) {
        request.form().check();
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
        return text;
    }

    private Outcome withdraw(ActionRequest request, UUID id) {
        request.form().check();
        Questions.Opened opened = questions.require(id);
        Question question = opened.question();
        UUID answer = question.published().orElseThrow(() -> PortletException.conflict("ethics-code.question-changed"));
        return database.write(writes -> {
            if (!Questions.withdraw(writes, question, request.today())) {
                throw PortletException.conflict("ethics-code.question-changed");
            }
            takeDown(writes, answer);
            Access.note(writes, id, "withdrawn");
            opened.consent().ifPresent(said -> Consent.withdrawSaid(writes, notices, id, said.version()));
            writes.audit("question " + id + " withdrawn");
            return done("masking.withdrawn", id);
        });
    }

    /** A publication whose question is kept no longer. */
    Outcome withdrawAlone(ActionRequest request) {
        UUID answer = request.form().id("published");
        request.form().check();
        return database.write(writes -> {
            if (!takeDown(writes, answer)) {
                throw PortletException.conflict("ethics-code.question-changed");
            }
            writes.audit("answer " + answer + " withdrawn");
            return Outcome.done("masking.withdrawn-alone");
        });
    }

    /** Takes away what was kept for its term, and publications that the asker no longer agrees to. */
    void daily(Term term, LocalDate today) {
        database.write(writes -> {
            Removal.begin(writes, term.keptSince(today));
            List<Removal.TakenBack> all = Removal.noLongerAgreed(writes);
            for (Removal.TakenBack each : all) {
                takeDown(writes, each.published());
                Consent.withdrawSaid(writes, notices, each.question(), each.version());
            }
            int removed = Removal.remove(writes, term.keptSince(today));
            writes.audit("%d questions removed after %d years, %d publications taken down"
                    .formatted(removed, term.years(), all.size()));
            return removed;
        });
    }

    private boolean takeDown(Writes writes, UUID answer) {
        facts.withdraw(writes, PUBLISHED, reference(answer), "");
        return Publications.withdraw(writes, answer);
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
