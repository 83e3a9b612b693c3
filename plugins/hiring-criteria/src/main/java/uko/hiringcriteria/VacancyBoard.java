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
import uko.spi.portlet.PortletException;
import uko.spi.portlet.PortletName;
import uko.spi.portlet.RenderRequest;
import uko.spi.storage.Database;

/** Shows which positions are to be filled and what counts for each; opens, weighs and closes them. */
@Extension
@PortletName("vacancies")
public final class VacancyBoard implements ActionPortlet {

    private static final String OFFICER = "personnel-officer";

    private final Database database;
    private final Vacancies vacancies;
    private final Approaches approaches;

    public VacancyBoard(Database database, Deliverables deliverables) {
        this.database = database;
        vacancies = new Vacancies(database);
        approaches = new Approaches(deliverables);
    }

    /** A competency with its weight. */
    record Weighed(Competency competency, String field, int weight) {}

    @Override
    public Model view(RenderRequest request) {
        Model model = Model.of("officer", request.person().is(OFFICER))
                .and("settles", request.person().is("centre-head"));
        Optional<UUID> chosen = Address.id(request, "vacancy");
        return chosen.isPresent() ? one(model, vacancies.require(chosen.get()), request) : all(model);
    }

    private Model all(Model model) {
        return approaches
                .findInForce()
                .map(criteria -> model.and("criteria", criteria).and("doubts", doubts(criteria)))
                .orElse(model)
                .and("vacancies", vacancies.all());
    }

    private List<Doubt> doubts(Criteria criteria) {
        return Doubt.in(criteria, approaches.realised(criteria));
    }

    private Model one(Model model, Vacancy vacancy, RenderRequest request) {
        Criteria criteria = approaches.require(vacancy.revisionHash());
        Map<String, Integer> weights = request.parameter("profile")
                .map(profile -> criteria.profile(profile).weights())
                .orElseGet(() -> vacancies.weights(vacancy.id()));
        boolean editable = request.person().is(OFFICER) && vacancy.closedOn().isEmpty();
        return model.and("vacancy", vacancy)
                .and("doubts", doubts(criteria))
                .and("editable", editable)
                .and("criteria", criteria)
                .and("weighed", weighed(criteria, weights));
    }

    private static List<Weighed> weighed(Criteria criteria, Map<String, Integer> weights) {
        return criteria.competencies().stream()
                .map(competency -> new Weighed(
                        competency, WeightForm.field(competency.key()), weights.getOrDefault(competency.key(), 0)))
                .toList();
    }

    @Override
    public Outcome act(ActionRequest request) {
        return switch (request.action()) {
            case "open" -> open(request);
            case "weigh" -> weigh(request);
            case "close" -> close(request);
            default -> throw PortletException.notFound("action");
        };
    }

    private Outcome open(ActionRequest request) {
        String title = request.form().requireText("title", 200);
        String profile = request.form().text("profile", 60);
        request.form().check();
        Criteria criteria = approaches
                .findInForce()
                .orElseThrow(() -> PortletException.conflict("hiring-criteria.nothing-in-force"));
        return database.write(writes -> {
            Term.runOut(writes, request.today());
            UUID vacancy = Vacancies.open(writes, title, criteria, criteria.profile(profile), request.today());
            writes.audit("vacancy " + vacancy);
            return Outcome.done("vacancy.opened").with("vacancy", vacancy.toString());
        });
    }

    private Outcome weigh(ActionRequest request) {
        UUID id = request.form().id("vacancy");
        request.form().check();
        Vacancy vacancy = vacancies.require(id);
        Criteria criteria = approaches.require(vacancy.revisionHash());
        WeightForm form = WeightForm.of(request.form(), id, criteria);
        boolean weighed = database.write(writes -> {
            Term.runOut(writes, request.today());
            writes.audit("weights of vacancy " + id);
            return Vacancies.weigh(writes, id, request.version(), form.weights());
        });
        return weighed
                ? Outcome.done("vacancy.weighed").with("vacancy", id.toString())
                : stale(vacancies.require(id), form, criteria);
    }

    private Outcome stale(Vacancy vacancy, WeightForm form, Criteria criteria) {
        if (vacancy.closedOn().isPresent()) {
            throw PortletException.conflict("hiring-criteria.vacancy-closed");
        }
        return new Outcome.Stale(
                vacancy.version(),
                WeightForm.words(form.weights(), criteria),
                WeightForm.words(vacancies.weights(vacancy.id()), criteria));
    }

    private Outcome close(ActionRequest request) {
        UUID id = request.form().id("vacancy");
        request.form().check();
        return database.write(writes -> {
            Term.runOut(writes, request.today());
            if (!Vacancies.close(writes, id, request.today())) {
                throw PortletException.conflict("hiring-criteria.vacancy-closed");
            }
            writes.audit("vacancy " + id + " closed");
            return Outcome.done("vacancy.closed").with("vacancy", id.toString());
        });
    }
}
