package uko.hiringcriteria;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.pf4j.Extension;
import uko.deliverable.Deliverables;
import uko.deliverable.Realised;
import uko.spi.documents.Documents;
import uko.spi.facts.Fact;
import uko.spi.facts.Facts;
import uko.spi.portlet.ActionPortlet;
import uko.spi.portlet.ActionRequest;
import uko.spi.portlet.Messages;
import uko.spi.portlet.Model;
import uko.spi.portlet.Outcome;
import uko.spi.portlet.PortletException;
import uko.spi.portlet.PortletName;
import uko.spi.portlet.RenderRequest;
import uko.spi.portlet.Resource;
import uko.spi.portlet.ResourcePortlet;
import uko.spi.portlet.ResourceRequest;
import uko.spi.storage.Database;

/** An assessor's own scorecards: who waits for one, drafts, and what was submitted. */
@Extension
@PortletName("scorecards")
public final class ScorecardDesk implements ActionPortlet, ResourcePortlet {

    private final Database database;
    private final Facts facts;
    private final Scorecards scorecards;
    private final Candidates candidates;
    private final Approaches approaches;
    private final Looks looks;
    private final ScorecardPrint print;

    public ScorecardDesk(
            Database database, Facts facts, Deliverables deliverables, Documents documents, Messages messages) {
        this.database = database;
        this.facts = facts;
        scorecards = new Scorecards(database);
        candidates = new Candidates(database);
        approaches = new Approaches(deliverables);
        looks = new Looks(database);
        print = new ScorecardPrint(documents, messages);
    }

    @Override
    public Model view(RenderRequest request) {
        Optional<UUID> card = Address.id(request, "card");
        if (card.isEmpty()) {
            return Model.of("cards", scorecards.of(request.person()))
                    .and("waiting", scorecards.waitingFor(request.person()));
        }
        CardPage page = page(request, card.get());
        Model model = Model.of("page", page);
        return request.parameter("competency")
                .map(key -> model.and("step", step(page, key).realising(standards(page))))
                .orElse(model);
    }

    private List<Realised> standards(CardPage page) {
        return approaches.realised(approaches.require(page.card().revisionHash()));
    }

    private CardPage page(RenderRequest request, UUID id) {
        Scorecard card = scorecards.require(request.person(), id);
        return CardPage.of(card, approaches.require(card.revisionHash()), scorecards.marks(request.person(), id));
    }

    private static CardPage.Step step(CardPage page, String competency) {
        return page.find(competency).orElseThrow(() -> PortletException.notFound("competency"));
    }

    @Override
    public Outcome act(ActionRequest request) {
        return switch (request.action()) {
            case "begin" -> begin(request);
            case "mark" -> mark(request);
            case "submit" -> submit(request);
            default -> throw PortletException.notFound("action");
        };
    }

    private Outcome begin(ActionRequest request) {
        UUID id = request.form().id("candidate");
        request.form().check();
        Candidate candidate = candidates.require(id);
        if (!candidate.isAssessed()) {
            throw PortletException.conflict("hiring-criteria.selection-is-over");
        }
        looks.requireNone(request.person(), candidate.vacancy(), candidate.stage());
        return database.write(writes -> {
            Term.runOut(writes, request.today());
            UUID card = Scorecards.begin(writes, candidate, request.person());
            writes.audit("scorecard " + card);
            return Outcome.done().with("card", card.toString());
        });
    }

    private Outcome mark(ActionRequest request) {
        UUID id = request.form().id("card");
        String key = request.form().requireText("competency", 60);
        request.form().check();
        CardPage page = page(request, id);
        Competency competency = step(page, key).competency();
        MarkForm form = MarkForm.of(request.form(), id, competency);
        boolean noted = database.write(writes -> {
            Term.runOut(writes, request.today());
            if (!Candidates.isKept(writes, page.card().candidate())) {
                throw PortletException.conflict("hiring-criteria.data-are-deleted");
            }
            writes.audit("scorecard " + id + ", " + key);
            return Scorecards.note(writes, request.person(), form, request.version());
        });
        return noted ? next(page, key) : stale(request, form, competency);
    }

    private static Outcome next(CardPage page, String competency) {
        Outcome.Done done =
                Outcome.done("scorecard.saved").with("card", page.card().id().toString());
        return page.after(competency)
                .map(step -> done.with("competency", step.competency().key()))
                .orElse(done);
    }

    private Outcome stale(ActionRequest request, MarkForm form, Competency competency) {
        CardPage now = page(request, form.card());
        if (now.card().isSubmitted()) {
            throw PortletException.conflict("hiring-criteria.already-submitted");
        }
        var kept = step(now, competency.key()).lines().stream()
                .map(CardPage.Line::mark)
                .toList();
        return new Outcome.Stale(
                now.card().version(), MarkForm.words(form.marks(), competency), MarkForm.words(kept, competency));
    }

    private Outcome submit(ActionRequest request) {
        UUID id = request.form().id("card");
        request.form().check();
        CardPage page = page(request, id);
        Scorecard card = page.card();
        if (card.isSubmitted()) {
            throw PortletException.conflict("hiring-criteria.already-submitted");
        }
        if (!candidates.require(card.candidate()).stage().equals(card.occasion())) {
            throw PortletException.conflict("hiring-criteria.selection-is-over");
        }
        looks.requireNone(request.person(), card.vacancy(), card.occasion());
        if (!page.unmarked().isEmpty()) {
            return Outcome.refused("", "scorecard.competency-unmarked", String.join(", ", page.unmarked()));
        }
        return database.write(writes -> {
            Term.runOut(writes, request.today());
            if (!Scorecards.submit(writes, request.person(), card)) {
                throw PortletException.conflict("hiring-criteria.already-submitted");
            }
            facts.state(
                    writes,
                    Fact.of("hiring-criteria.assessed", card.reference(), request.today())
                            .with("occasion", card.occasion()));
            writes.audit("scorecard " + id + " submitted");
            return Outcome.done("scorecard.submitted").with("card", id.toString());
        });
    }

    /** The scorecard as it was submitted, by {@code card}; a blank one for the interview, by {@code candidate}. */
    @Override
    public Resource serve(ResourceRequest request) {
        Optional<UUID> blank = Address.id(request, "candidate");
        if (blank.isPresent()) {
            Candidate candidate = candidates.require(blank.get());
            return print.blank(candidate, approaches.require(candidate.revisionHash()), request);
        }
        CardPage page =
                page(request, Address.id(request, "card").orElseThrow(() -> PortletException.notFound("scorecard")));
        if (!page.card().isSubmitted()) {
            throw PortletException.notFound("scorecard");
        }
        return print.submitted(page, approaches.require(page.card().revisionHash()), request);
    }
}
