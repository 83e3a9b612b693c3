package uko.employeebook.onboarding;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.pf4j.Extension;
import uko.deliverable.Deliverables;
import uko.employeebook.Chapters;
import uko.spi.people.Colleague;
import uko.spi.people.Colleagues;
import uko.spi.portlet.ActionPortlet;
import uko.spi.portlet.ActionRequest;
import uko.spi.portlet.Model;
import uko.spi.portlet.Outcome;
import uko.spi.portlet.PortletException;
import uko.spi.portlet.PortletName;
import uko.spi.portlet.RenderRequest;
import uko.spi.storage.Database;

/** Where authors write the path: what is to be read or done, by which day and for whom. */
@Extension
@PortletName("path-steps")
public final class StepDesk implements ActionPortlet {

    private final Database database;
    private final Colleagues colleagues;
    private final Steps steps;
    private final Chapters chapters;

    public StepDesk(Database database, Colleagues colleagues, Deliverables deliverables) {
        this.database = database;
        this.colleagues = colleagues;
        steps = new Steps(database);
        chapters = new Chapters(deliverables);
    }

    /** The steps of one day. */
    record Day(long byDay, List<Step> steps) {}

    @Override
    public Model view(RenderRequest request) {
        List<Step> all = steps.all();
        Optional<Step> chosen = request.parameter("step")
                .flatMap(id -> all.stream()
                        .filter(step -> step.id().toString().equals(id))
                        .findFirst());
        List<Colleague> people = colleagues.all();
        Model model = Model.of("days", days(all))
                .and("written", chosen.map(StepForm::of).orElse(StepForm.EMPTY))
                .and("choices", Step.DAYS)
                .and("chapters", chapters.all())
                .and("departments", choices(people, all, Colleague::department, Step::department))
                .and("positions", choices(people, all, Colleague::position, Step::position));
        return chosen.map(step -> model.and("step", step)).orElse(model);
    }

    private static List<Day> days(List<Step> all) {
        return Step.DAYS.stream()
                .map(day -> new Day(
                        day, all.stream().filter(step -> step.byDay() == day).toList()))
                .toList();
    }

    /** What people of the centre are, and what steps say that they are, though nobody is any more. */
    private static List<String> choices(
            List<Colleague> people, List<Step> all, Function<Colleague, String> of, Function<Step, String> said) {
        return Stream.concat(people.stream().map(of), all.stream().map(said))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .collect(() -> new TreeSet<>(String.CASE_INSENSITIVE_ORDER), TreeSet::add, TreeSet::addAll)
                .stream()
                .toList();
    }

    @Override
    public Outcome act(ActionRequest request) {
        return switch (request.action()) {
            case "add" -> add(request);
            case "save" -> save(request);
            case "shift" -> shift(request);
            case "withdraw" -> withdraw(request);
            default -> throw PortletException.notFound("action");
        };
    }

    private Outcome add(ActionRequest request) {
        StepForm form = StepForm.of(request.form());
        return database.write(writes -> {
            writes.audit("step " + Steps.add(writes, form));
            return Outcome.done("path-step.added");
        });
    }

    private Outcome save(ActionRequest request) {
        UUID id = request.form().id("step");
        StepForm form = StepForm.of(request.form());
        boolean saved = database.write(writes -> {
            writes.audit("step " + id);
            return Steps.change(writes, id, form, request.version());
        });
        return saved ? Outcome.done("path-step.saved") : stale(steps.require(id), form);
    }

    private static Outcome stale(Step now, StepForm form) {
        return new Outcome.Stale(now.version(), form.words(), StepForm.of(now).words());
    }

    /** One place up, or down. */
    private Outcome shift(ActionRequest request) {
        UUID id = request.form().id("step");
        boolean up = request.form().text("way", 4).equals("up");
        request.form().check();
        Step step = steps.require(id);
        List<Step> same = steps.all().stream()
                .filter(each -> each.byDay() == step.byDay())
                .toList();
        int to = same.stream().map(Step::id).toList().indexOf(id) + (up ? -1 : 1);
        if (to < 0 || to >= same.size()) {
            return Outcome.done();
        }
        return database.write(writes -> {
            if (!Steps.swap(writes, step, same.get(to), request.version())) {
                throw PortletException.conflict("employee-book.step-changed", step.title());
            }
            writes.audit("step " + id + " shifted");
            return Outcome.done("path-step.shifted");
        });
    }

    private Outcome withdraw(ActionRequest request) {
        UUID id = request.form().id("step");
        request.form().check();
        Step step = steps.require(id);
        return database.write(writes -> {
            if (!Steps.withdraw(writes, id, request.version(), request.today())) {
                throw PortletException.conflict("employee-book.step-changed", step.title());
            }
            writes.audit("step " + id + " withdrawn");
            return Outcome.done("path-step.withdrawn");
        });
    }
}
