package uko.administration;

import java.util.List;
import java.util.Optional;
import org.pf4j.Extension;
import uko.spi.administration.Modules;
import uko.spi.administration.People;
import uko.spi.administration.People.Listed;
import uko.spi.portlet.ActionPortlet;
import uko.spi.portlet.ActionRequest;
import uko.spi.portlet.Centre;
import uko.spi.portlet.Messages;
import uko.spi.portlet.Model;
import uko.spi.portlet.Outcome;
import uko.spi.portlet.PortletException;
import uko.spi.portlet.PortletName;
import uko.spi.portlet.RenderRequest;
import uko.spi.storage.Database;

/** Shows who works in a centre and in which roles; gives roles and takes them. */
@Extension
@PortletName("people")
public final class PeopleRoles implements ActionPortlet {

    private static final int PEOPLE_ON_A_PAGE = 25;

    private final Database database;
    private final People people;
    private final Modules modules;
    private final Messages messages;

    public PeopleRoles(Database database, People people, Modules modules, Messages messages) {
        this.database = database;
        this.people = people;
        this.modules = modules;
        this.messages = messages;
    }

    @Override
    public Model view(RenderRequest request) {
        PeopleAddress address = PeopleAddress.of(request);
        Centres centres = new Centres(people.centres());
        Centre centre = centres.chosen(request);
        Staff staff = new Staff(people, centre.id());
        Badges badges = badges(request);
        Model model = Model.of("address", address).and("centres", centres.all()).and("centre", centre);
        return address.person().isEmpty()
                ? list(model, staff.page(address.name(), address.after(), PEOPLE_ON_A_PAGE), badges)
                : open(model, staff.require(address.person()), address.revoke(), badges);
    }

    private static Model list(Model model, Staff.Page page, Badges badges) {
        List<Colleague> colleagues = page.people().stream()
                .map(person -> Colleague.of(person, badges))
                .toList();
        return model.and("people", colleagues).and("next", page.next());
    }

    private static Model open(Model model, Listed person, String revoke, Badges badges) {
        Optional<Badge> asked =
                badges.findGranted(revoke).filter(role -> person.roles().contains(role.id()));
        return model.and("person", Colleague.of(person, badges))
                .and("grantable", badges.grantable(person.roles()))
                .and("revoke", asked);
    }

    private Badges badges(RenderRequest request) {
        return new Badges(messages, request.language(), modules.roles(request.language()));
    }

    @Override
    public Outcome act(ActionRequest request) {
        return switch (request.action()) {
            case "find" -> find(request);
            case "grant" -> grant(request);
            case "revoke" -> revoke(request);
            default -> throw PortletException.notFound("action");
        };
    }

    private static Outcome find(ActionRequest request) {
        String centre = request.form().text("centre", 36);
        String name = request.form().text("name", 100);
        request.form().check();
        return PeopleAddress.to(centre, name);
    }

    private Outcome grant(ActionRequest request) {
        RoleForm form = RoleForm.granting(request.form(), badges(request));
        Centre centre = centre(form);
        Listed person = new Staff(people, centre.id()).require(form.person());
        database.write(writes -> {
            people.grant(writes, centre.id(), person.id(), form.role(), form.basis());
            return person;
        });
        return PeopleAddress.of(request).backTo("grant.done");
    }

    private Outcome revoke(ActionRequest request) {
        RoleForm form = RoleForm.revoking(request.form(), badges(request));
        Centre centre = centre(form);
        Listed person = new Staff(people, centre.id()).require(form.person());
        database.write(writes -> {
            people.revoke(writes, centre.id(), person.id(), form.role());
            return person;
        });
        return PeopleAddress.of(request).backTo("revoke.done");
    }

    private Centre centre(RoleForm form) {
        return new Centres(people.centres()).require(form.centre());
    }
}
