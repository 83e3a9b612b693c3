package uko.hiringcriteria;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.pf4j.Extension;
import uko.deliverable.Deliverables;
import uko.spi.portlet.ActionPortlet;
import uko.spi.portlet.ActionRequest;
import uko.spi.portlet.Model;
import uko.spi.portlet.Outcome;
import uko.spi.portlet.Person;
import uko.spi.portlet.PortletException;
import uko.spi.portlet.PortletName;
import uko.spi.portlet.RenderRequest;
import uko.spi.storage.Database;

/** Sets the candidates of a vacancy side by side, as far as the reader may see, and tells how far assessors agree. */
@Extension
@PortletName("comparison")
public final class CandidateComparison implements ActionPortlet {

    private static final String SELECTION = "selection";
    private static final List<String> OCCASIONS = List.of(SELECTION, Candidate.PROBATION);

    private final Database database;
    private final Vacancies vacancies;
    private final Candidates candidates;
    private final Assessments assessments;
    private final Approaches approaches;
    private final Looks looks;

    public CandidateComparison(Database database, Deliverables deliverables) {
        this.database = database;
        vacancies = new Vacancies(database);
        candidates = new Candidates(database);
        assessments = new Assessments(database);
        approaches = new Approaches(deliverables);
        looks = new Looks(database);
    }

    @Override
    public Model view(RenderRequest request) {
        Optional<UUID> chosen = Address.id(request, "vacancy");
        if (chosen.isEmpty()) {
            return Model.of("vacancies", vacancies.all());
        }
        Vacancy vacancy = vacancies.require(chosen.get());
        String occasion = occasion(request);
        List<Assessment> visible = assessments.visibleTo(request.person(), vacancy.id(), occasion);
        List<Competency> competencies =
                approaches.require(vacancy.revisionHash()).competencies();
        Comparison comparison = comparison(vacancy, occasion, competencies, visible);
        Model model = Model.of("vacancy", vacancy)
                .and("occasion", occasion)
                .and("assessor", request.person().is(Assessments.ASSESSOR))
                .and("closed", isClosed(request.person(), vacancy, occasion, comparison));
        return Address.id(request, "candidate")
                .map(candidate -> one(model, comparison, competencies, visible, candidate))
                .orElseGet(() -> model.and("page", ComparisonPage.of(comparison))
                        .and("agreement", Agreement.of(competencies, visible)));
    }

    private static String occasion(RenderRequest request) {
        return known(request.parameter("occasion").orElse(SELECTION));
    }

    private static String known(String occasion) {
        if (!OCCASIONS.contains(occasion)) {
            throw PortletException.notFound("occasion");
        }
        return occasion;
    }

    /** Whether there are marks that the reader, who assesses nobody, has yet to open. */
    private boolean isClosed(Person reader, Vacancy vacancy, String occasion, Comparison comparison) {
        return !reader.is(Assessments.ASSESSOR)
                && comparison.standings().stream().anyMatch(standing -> standing.submitted() > 0)
                && !looks.has(reader, vacancy.id(), occasion);
    }

    private Comparison comparison(
            Vacancy vacancy, String occasion, List<Competency> competencies, List<Assessment> visible) {
        Map<UUID, Long> submitted = assessments.submitted(vacancy.id(), occasion);
        List<Candidate> compared = candidates.of(vacancy.id()).stream()
                .filter(candidate -> takesPart(candidate, occasion) || submitted.containsKey(candidate.id()))
                .toList();
        return Comparison.of(competencies, vacancies.weights(vacancy.id()), compared, visible, submitted);
    }

    private static boolean takesPart(Candidate candidate, String occasion) {
        return occasion.equals(SELECTION) == candidate.probationUntil().isEmpty();
    }

    private static Model one(
            Model model,
            Comparison comparison,
            List<Competency> competencies,
            List<Assessment> visible,
            UUID candidate) {
        Standing standing = comparison.standings().stream()
                .filter(each -> each.candidate().id().equals(candidate))
                .findFirst()
                .orElseThrow(() -> PortletException.notFound("candidate"));
        List<Assessment> own = visible.stream()
                .filter(assessment -> assessment.candidate().equals(candidate))
                .toList();
        boolean hidden = standing.submitted() > 0 && own.isEmpty();
        return model.and("standing", standing)
                .and("hidden", hidden)
                .and("parts", ComparisonPage.parts(competencies, own, standing));
    }

    /** Opens marks to one who assesses nobody, and remembers it; an assessor submits his own first. */
    @Override
    public Outcome act(ActionRequest request) {
        UUID id = request.form().id("vacancy");
        String occasion = known(request.form().requireText("occasion", 20));
        request.form().check();
        Vacancy vacancy = vacancies.require(id);
        if (request.person().is(Assessments.ASSESSOR)) {
            throw PortletException.conflict("hiring-criteria.own-marks-first");
        }
        return database.write(writes -> {
            Looks.note(writes, request.person(), vacancy.id(), occasion);
            writes.audit("marks of vacancy " + id + ", " + occasion);
            return Outcome.done("compared.opened")
                    .with("vacancy", id.toString())
                    .with("occasion", occasion);
        });
    }
}
