package uko.ethicscode.trainer;

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

/** Gives an employee one case after another, and keeps to himself what he answered. */
@Extension
@PortletName("trainer")
public final class Trainer implements ActionPortlet {

    private final Database database;
    private final Practice practice;
    private final Cases cases;
    private final Standards standards;

    public Trainer(Database database, Deliverables deliverables) {
        this.database = database;
        practice = new Practice(database);
        cases = new Cases(database);
        standards = new Standards(deliverables);
    }

    /**
     * A choice as it is explained.
     *
     * @param standard absent where the code in force no longer has it
     */
    record Explained(Choice choice, boolean chosen, Optional<Standard> standard) {}

    @Override
    public Model view(RenderRequest request) {
        Course course = practice.course();
        Model model = Model.of("total", course.steps().size())
                .and("done", course.done())
                .and("right", course.right());
        Optional<Course.Step> step = request.parameter("case")
                .filter(id -> !id.isEmpty())
                .map(id -> course.find(CaseAddress.id(id)).orElseThrow(() -> PortletException.notFound("case")))
                .or(course::next);
        return step.map(open -> step(model, course, open)).orElseGet(() -> model.and("steps", summary(course)));
    }

    /** A line of the summary. */
    record Line(UUID id, String title, boolean right) {}

    private static List<Line> summary(Course course) {
        return course.steps().stream()
                .map(step -> new Line(step.of().id(), step.of().title(), step.right()))
                .toList();
    }

    private Model step(Model model, Course course, Course.Step step) {
        Model shown = model.and("step", step).and("place", course.place(step));
        if (!step.done()) {
            return shown;
        }
        return course.next()
                .map(next -> shown.and("next", next.of().id()))
                .orElse(shown)
                .and("right-one", step.right())
                .and("explained", explained(step));
    }

    private List<Explained> explained(Course.Step step) {
        Map<String, Standard> inForce = standards.byAddress();
        return step.of().choices().stream()
                .map(choice -> new Explained(
                        choice,
                        step.answer()
                                .filter(given -> given.number() == choice.number())
                                .isPresent(),
                        Optional.ofNullable(inForce.get(choice.standard()))))
                .toList();
    }

    @Override
    public Outcome act(ActionRequest request) {
        return switch (request.action()) {
            case "answer" -> answer(request);
            case "restart" -> restart();
            default -> throw PortletException.notFound("action");
        };
    }

    private Outcome answer(ActionRequest request) {
        UUID id = request.form().id("case");
        if (request.form().text("choice", 1).isEmpty()) {
            request.form().problem("choice", "trainer.choose");
        }
        request.form().check();
        long choice = request.form().number("choice", 1, CaseForm.MOST_CHOICES);
        request.form().check();
        Case asked = cases.require(id);
        return database.write(writes -> {
            long counts = Practice.answer(writes, id, request.version(), choice)
                    .orElseThrow(() -> PortletException.conflict("ethics-code.case-changed"));
            boolean right = asked.find(counts).filter(Choice::right).isPresent();
            return Outcome.done(right ? "trainer.is-right" : "trainer.is-not-right")
                    .with("case", id.toString());
        });
    }

    private Outcome restart() {
        return database.write(writes -> {
            Practice.restart(writes);
            return Outcome.done("trainer.restarted").with("case", "");
        });
    }
}
