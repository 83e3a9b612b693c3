package uko.ethicscode.trainer;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
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

/** Where authors write the cases of the trainer. */
@Extension
@PortletName("cases")
public final class CaseDesk implements ActionPortlet {

    private static final String NEW = "new";

    private final Database database;
    private final Cases cases;
    private final Standards standards;

    public CaseDesk(Database database, Deliverables deliverables) {
        this.database = database;
        cases = new Cases(database);
        standards = new Standards(deliverables);
    }

    /** One of the four places for an answer, filled or not. */
    record Slot(int number, Choice choice) {}

    @Override
    public Model view(RenderRequest request) {
        return request.parameter("case")
                .filter(id -> !id.isEmpty())
                .map(this::sheet)
                .orElseGet(() -> Model.of("all", cases.all()));
    }

    private Model sheet(String id) {
        List<Standard> inForce = standards.inForce();
        Model model = Model.of("standards", inForce);
        if (id.equals(NEW)) {
            return model.and("slots", slots(List.of())).and("fresh", true);
        }
        Case opened = cases.require(CaseAddress.id(id));
        return model.and("opened", opened).and("slots", slots(opened.choices())).and("lost", lost(opened, inForce));
    }

    private static List<Slot> slots(List<Choice> choices) {
        return IntStream.rangeClosed(1, CaseForm.MOST_CHOICES)
                .mapToObj(number -> new Slot(
                        number,
                        choices.stream()
                                .filter(choice -> choice.number() == number)
                                .findFirst()
                                .orElse(new Choice(number, "", "", "", false))))
                .toList();
    }

    /** Whether an answer rests on a standard that the code in force no longer has. */
    private static boolean lost(Case opened, List<Standard> inForce) {
        List<String> addresses = inForce.stream().map(Standard::address).toList();
        return opened.choices().stream().anyMatch(choice -> !addresses.contains(choice.standard()));
    }

    @Override
    public Outcome act(ActionRequest request) {
        return switch (request.action()) {
            case "write-case" -> write(request);
            case "edit-case" -> edit(request);
            case "withdraw-case" -> show(request, false);
            case "put-back-case" -> show(request, true);
            default -> throw PortletException.notFound("action");
        };
    }

    private Outcome write(ActionRequest request) {
        CaseForm form = form(request);
        return database.write(writes -> {
            UUID id = Cases.write(writes, form);
            writes.audit("case " + id);
            return list("case.written");
        });
    }

    private Outcome edit(ActionRequest request) {
        UUID id = request.form().id("case");
        CaseForm form = form(request);
        boolean edited = database.write(writes -> {
            writes.audit("case " + id);
            return Cases.edit(writes, id, request.version(), form);
        });
        return edited ? list("case.edited") : stale(id, form);
    }

    private CaseForm form(ActionRequest request) {
        Map<String, Standard> inForce = standards.byAddress();
        return CaseForm.of(request.form(), inForce.keySet());
    }

    private Outcome stale(UUID id, CaseForm form) {
        Case now = cases.require(id);
        return new Outcome.Stale(
                now.version(),
                CaseForm.words(form.title(), form.situation(), form.choices()),
                CaseForm.words(now.title(), now.situation(), now.choices()));
    }

    private Outcome show(ActionRequest request, boolean shown) {
        UUID id = request.form().id("case");
        request.form().check();
        return database.write(writes -> {
            if (!Cases.show(writes, id, request.version(), shown)) {
                throw PortletException.conflict("ethics-code.case-changed");
            }
            writes.audit("case " + id);
            return list(shown ? "case.put-back" : "case.withdrawn");
        });
    }

    /** Done, and back among all cases. */
    private static Outcome list(String message) {
        return Outcome.done(message).with("case", "");
    }
}
