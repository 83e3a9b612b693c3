package uko.employeebook.onboarding;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.pf4j.Extension;
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

/** Shows a newcomer his path, on which he ticks what is done, and a mentor how far those have come whom he helps. */
@Extension
@PortletName("path")
public final class PathPage implements ActionPortlet, DailyPortlet {

    private final Database database;
    private final Notices notices;
    private final Colleagues colleagues;
    private final Steps steps;
    private final Newcomers newcomers;

    public PathPage(Database database, Notices notices, Colleagues colleagues) {
        this.database = database;
        this.notices = notices;
        this.colleagues = colleagues;
        steps = new Steps(database);
        newcomers = new Newcomers(database);
    }

    @Override
    public Model view(RenderRequest request) {
        Model model = Model.of("helped", helped(request));
        return own(request)
                .map(progress -> model.and("progress", progress)
                        .and("mentor", name(progress.newcomer().mentor())))
                .orElse(model);
    }

    private Optional<Progress> own(RenderRequest request) {
        return newcomers
                .find(request.person().id())
                .flatMap(newcomer -> colleagues
                        .find(newcomer.person())
                        .map(colleague -> Progress.of(newcomer, colleague, steps.all(), request.today())));
    }

    private List<Progress> helped(RenderRequest request) {
        List<Newcomer> his = newcomers.helpedBy(request.person());
        return his.isEmpty() ? List.of() : Progress.of(his, colleagues.all(), steps.all(), request.today());
    }

    private String name(UUID person) {
        return colleagues.names(List.of(person)).getOrDefault(person, "");
    }

    @Override
    public Outcome act(ActionRequest request) {
        UUID id = request.form().id("step");
        request.form().check();
        Step step = steps.require(id);
        Progress before = own(request).orElseThrow(() -> PortletException.notFound("path"));
        return switch (request.action()) {
            case "tick" -> tick(request, step, before);
            case "untick" -> untick(step);
            default -> throw PortletException.notFound("action");
        };
    }

    private Outcome tick(ActionRequest request, Step step, Progress before) {
        boolean last = before.milestones().stream()
                .filter(milestone -> milestone.byDay() == step.byDay())
                .flatMap(milestone -> milestone.lines().stream())
                .allMatch(line -> line.doneOn().isPresent() || line.step().id().equals(step.id()));
        return database.write(writes -> {
            Newcomers.tick(writes, step.id(), request.today());
            if (last) {
                notices.settle(writes, request.person().id(), Reminder.key(before.newcomer(), step.byDay()));
            }
            writes.audit("step " + step.id() + " ticked");
            return Outcome.done("path.ticked");
        });
    }

    private Outcome untick(Step step) {
        return database.write(writes -> {
            Newcomers.untick(writes, step.id());
            writes.audit("step " + step.id() + " open again");
            return Outcome.done("path.unticked");
        });
    }

    /** Reminds newcomers of what is due, and forgets paths that were walked long ago. */
    @Override
    public void daily(Centre centre, LocalDate today) {
        List<Progress> all = Progress.of(newcomers.seen(), colleagues.all(), steps.all(), today);
        database.write(writes -> {
            all.forEach(progress -> Reminder.due(progress, today)
                    .forEach(notice ->
                            notices.tell(writes, List.of(progress.colleague().id()), notice)));
            Newcomers.endBefore(writes, today.minusYears(1));
            return all;
        });
    }
}
