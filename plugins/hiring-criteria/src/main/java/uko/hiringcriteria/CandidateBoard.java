package uko.hiringcriteria;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.pf4j.Extension;
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
import uko.spi.storage.Writes;

/**
 * Shows candidates by number; takes them in, opens who they are to those who say what for, and deletes that each day in
 * which a term has run out.
 */
@Extension
@PortletName("candidates")
public final class CandidateBoard implements ActionPortlet, DailyPortlet {

    private final Database database;
    private final Candidates candidates;
    private final Vacancies vacancies;
    private final Identities identities;

    public CandidateBoard(Database database) {
        this.database = database;
        candidates = new Candidates(database);
        vacancies = new Vacancies(database);
        identities = new Identities(database);
    }

    /** A candidate, and who he is where the reader has opened that. */
    record Known(Candidate candidate, Optional<Identity> identity) {}

    @Override
    public Model view(RenderRequest request) {
        Map<UUID, Identity> opened = identities.opened(request.today());
        Model model =
                Model.of("officer", request.person().is("personnel-officer")).and("today", request.today());
        return Address.id(request, "candidate")
                .map(candidates::require)
                .map(candidate -> model.and("known", known(candidate, opened)))
                .orElseGet(() -> model.and("all", all(opened)).and("vacancies", open()));
    }

    private List<Known> all(Map<UUID, Identity> opened) {
        return candidates.all().stream()
                .map(candidate -> known(candidate, opened))
                .toList();
    }

    private static Known known(Candidate candidate, Map<UUID, Identity> opened) {
        return new Known(candidate, Optional.ofNullable(opened.get(candidate.id())));
    }

    private List<Vacancy> open() {
        return vacancies.all().stream()
                .filter(vacancy -> vacancy.closedOn().isEmpty())
                .toList();
    }

    @Override
    public Outcome act(ActionRequest request) {
        if (request.action().equals("register")) {
            return register(request);
        }
        UUID candidate = request.form().id("candidate");
        request.form().check();
        return switch (request.action()) {
            case "open" -> open(request, candidate);
            case "employ" -> employ(request, candidate);
            case "end" -> end(request, candidate);
            case "erase" -> erase(request, candidate);
            default -> throw PortletException.notFound("action");
        };
    }

    private Outcome register(ActionRequest request) {
        CandidateForm form = CandidateForm.of(request.form(), request.today());
        return database.write(writes -> {
            Term.runOut(writes, request.today());
            UUID candidate = Candidates.register(writes, form, request.today())
                    .orElseThrow(() -> PortletException.conflict("hiring-criteria.vacancy-closed"));
            Identities.register(writes, candidate, form, request.person().name());
            return done(writes, "candidate.registered", candidate);
        });
    }

    private Outcome open(ActionRequest request, UUID candidate) {
        String why = request.form().requireText("reason", 300);
        request.form().check();
        return database.write(writes -> {
            Term.runOut(writes, request.today());
            if (!Identities.open(writes, candidate, request.person().name(), why, request.today())) {
                throw PortletException.conflict("hiring-criteria.nothing-kept");
            }
            return done(writes, "candidate.opened", candidate);
        });
    }

    private Outcome employ(ActionRequest request, UUID candidate) {
        LocalDate until = request.form().date("probation-until");
        CandidateForm.checkProbation(request.form(), until, request.today());
        request.form().check();
        return database.write(writes -> {
            Term.runOut(writes, request.today());
            if (!Candidates.employ(writes, candidate, until)) {
                throw PortletException.conflict("hiring-criteria.selection-is-over");
            }
            Identities.prolong(writes, candidate, until, request.person().name());
            return done(writes, "candidate.employed", candidate);
        });
    }

    private Outcome end(ActionRequest request, UUID candidate) {
        return database.write(writes -> {
            Term.runOut(writes, request.today());
            if (!Candidates.end(writes, candidate)) {
                throw PortletException.conflict("hiring-criteria.selection-is-over");
            }
            return done(writes, "candidate.ended", candidate);
        });
    }

    private Outcome erase(ActionRequest request, UUID candidate) {
        String why = request.form().requireText("reason", 300);
        request.form().check();
        return database.write(writes -> {
            Term.runOut(writes, request.today());
            if (!Term.erase(writes, candidate, request.person().name(), why, request.today())) {
                throw PortletException.conflict("hiring-criteria.nothing-kept");
            }
            return done(writes, "candidate.erased", candidate);
        });
    }

    @Override
    public void daily(Centre centre, LocalDate today) {
        database.write(writes -> Term.runOut(writes, today));
    }

    private static Outcome done(Writes writes, String message, UUID candidate) {
        writes.audit("candidate " + candidate);
        return Outcome.done(message).with("candidate", candidate.toString());
    }
}
