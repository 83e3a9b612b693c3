package uko.employeebook.onboarding;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.pf4j.Extension;
import uko.spi.notices.Notices;
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

/** Where the personnel officer or the head of the centre begins a path, names the mentor, and sees how all get on. */
@Extension
@PortletName("newcomers")
public final class NewcomerDesk implements ActionPortlet {

    private final Database database;
    private final Notices notices;
    private final Colleagues colleagues;
    private final Steps steps;
    private final Newcomers newcomers;

    public NewcomerDesk(Database database, Notices notices, Colleagues colleagues) {
        this.database = database;
        this.notices = notices;
        this.colleagues = colleagues;
        steps = new Steps(database);
        newcomers = new Newcomers(database);
    }

    /** A path as the list has it. */
    record Walked(Progress progress, String mentor) {}

    @Override
    public Model view(RenderRequest request) {
        List<Colleague> all = colleagues.all();
        List<Newcomer> walking = newcomers.seen();
        List<Walked> walked = walked(walking, all, request.today());
        Optional<Walked> chosen = request.parameter("person")
                .flatMap(person -> walked.stream()
                        .filter(each ->
                                each.progress.newcomer().person().toString().equals(person))
                        .findFirst());
        Model model = Model.of("walked", walked)
                .and("candidates", candidates(walking, all))
                .and("mentors", all)
                .and("today", request.today());
        return chosen.map(one -> model.and("chosen", one)).orElse(model);
    }

    private List<Walked> walked(List<Newcomer> walking, List<Colleague> all, LocalDate today) {
        Map<UUID, String> mentors =
                colleagues.names(walking.stream().map(Newcomer::mentor).toList());
        return Progress.of(walking, all, steps.all(), today).stream()
                .map(each ->
                        new Walked(each, mentors.getOrDefault(each.newcomer().mentor(), "")))
                .toList();
    }

    /** Who may begin: the latest who joined first. */
    private static List<Colleague> candidates(List<Newcomer> walking, List<Colleague> all) {
        Set<UUID> already = walking.stream().map(Newcomer::person).collect(Collectors.toSet());
        return all.stream()
                .filter(colleague -> !already.contains(colleague.id()))
                .sorted(Comparator.comparing(Colleague::joinedOn).reversed().thenComparing(Colleague::name))
                .toList();
    }

    @Override
    public Outcome act(ActionRequest request) {
        return switch (request.action()) {
            case "begin" -> begin(request);
            case "change" -> change(request);
            case "end" -> end(request);
            default -> throw PortletException.notFound("action");
        };
    }

    private Outcome begin(ActionRequest request) {
        PathForm form = PathForm.of(request.form(), colleagues, request.today());
        String newcomer = name(form.person());
        return database.write(writes -> {
            if (!Newcomers.begin(writes, form)) {
                throw PortletException.conflict("employee-book.path-begun", newcomer);
            }
            notices.tell(writes, List.of(form.person()), Reminder.begun(form));
            notices.tell(writes, List.of(form.mentor()), Reminder.mentor(form, newcomer));
            writes.audit("path of " + form.person() + " begun");
            return Outcome.done("newcomer.begun");
        });
    }

    private Outcome change(ActionRequest request) {
        PathForm form = PathForm.of(request.form(), colleagues, request.today());
        String newcomer = name(form.person());
        return database.write(writes -> {
            if (!Newcomers.change(writes, form, request.version())) {
                throw PortletException.conflict("employee-book.path-changed", newcomer);
            }
            notices.tell(writes, List.of(form.mentor()), Reminder.mentor(form, newcomer));
            writes.audit("path of " + form.person() + " changed");
            return Outcome.done("newcomer.changed").with("person", form.person().toString());
        });
    }

    private Outcome end(ActionRequest request) {
        UUID person = request.form().id("person");
        request.form().check();
        return database.write(writes -> {
            Newcomers.end(writes, person);
            writes.audit("path of " + person + " ended");
            return Outcome.done("newcomer.ended");
        });
    }

    private String name(UUID person) {
        return colleagues.find(person).map(Colleague::name).orElse("");
    }
}
