package uko.administration;

import java.util.List;
import org.pf4j.Extension;
import uko.spi.administration.Modules;
import uko.spi.administration.People;
import uko.spi.portlet.ActionPortlet;
import uko.spi.portlet.ActionRequest;
import uko.spi.portlet.Centre;
import uko.spi.portlet.Language;
import uko.spi.portlet.Messages;
import uko.spi.portlet.Model;
import uko.spi.portlet.Outcome;
import uko.spi.portlet.PortletException;
import uko.spi.portlet.PortletName;
import uko.spi.portlet.RenderRequest;
import uko.spi.storage.Database;

/** Shows which modules are on in the region and in each centre, and switches them. */
@Extension
@PortletName("modules")
public final class ModuleMatrix implements ActionPortlet {

    private static final int CENTRES_ON_A_PAGE = 20;

    private final Database database;
    private final Modules modules;
    private final People people;
    private final Messages messages;

    public ModuleMatrix(Database database, Modules modules, People people, Messages messages) {
        this.database = database;
        this.modules = modules;
        this.people = people;
        this.messages = messages;
    }

    @Override
    public Model view(RenderRequest request) {
        Matrix matrix = matrix(request.language());
        MatrixAddress address = MatrixAddress.of(request);
        Model model =
                Model.of("address", address).and("centres", matrix.centres().all());
        if (address.ofCentre()) {
            model = ofCentre(model, matrix, address);
        } else if (address.ofModule()) {
            model = ofModule(model, matrix, address);
        } else {
            model = model.and("cards", matrix.cards());
        }
        return address.asked() ? asking(model, Question.of(matrix, address)) : model;
    }

    private Matrix matrix(Language language) {
        return new Matrix(modules.all(language), new Centres(people.centres()));
    }

    private static Model ofCentre(Model model, Matrix matrix, MatrixAddress address) {
        Centre centre = matrix.centres().require(address.centreId());
        return model.and("centre", centre).and("positions", matrix.ofCentre(centre));
    }

    private static Model ofModule(Model model, Matrix matrix, MatrixAddress address) {
        List<Position> positions = matrix.ofModule(address.module(), address.name());
        return model.and("card", matrix.card(address.module()))
                .and("found", positions.size())
                .and("pages", Pages.of(positions, address.page(), CENTRES_ON_A_PAGE));
    }

    private static Model asking(Model model, Question question) {
        return question.isOpen() ? model.and("question", question) : model;
    }

    @Override
    public Outcome act(ActionRequest request) {
        return switch (request.action()) {
            case "find" -> find(request);
            case "switch" -> flip(request);
            default -> throw PortletException.notFound("action");
        };
    }

    private static Outcome find(ActionRequest request) {
        String centre = request.form().text("centre", 36);
        String name = request.form().text("name", 100);
        request.form().check();
        return MatrixAddress.of(request).to(centre, name);
    }

    private Outcome flip(ActionRequest request) {
        SwitchForm form = SwitchForm.of(request.form());
        Position seen = matrix(request.language()).require(form.module(), form.centre());
        Flip flip = new Flip(seen, form.on(), request.version());
        if (flip.locksOut()) {
            return Outcome.refused("", "switch.would-lock-out");
        }
        try {
            Flip done = database.write(writes -> flip.carryOut(modules, writes));
            return MatrixAddress.of(request).backTo(done.confirmation());
        } catch (Flip.TooLate late) {
            return overtaken(request, form);
        }
    }

    /** Somebody else was faster: what he did may be just what was wanted. */
    private Outcome overtaken(ActionRequest request, SwitchForm form) {
        Position now = matrix(request.language()).require(form.module(), form.centre());
        if (now.state().switchedOn() == form.on()) {
            return MatrixAddress.of(request).backTo(form.on() ? "switch.already-on" : "switch.already-off");
        }
        String yours = form.on() ? "switch.yours-on" : "switch.yours-off";
        String theirs = form.on() ? "switch.theirs-off" : "switch.theirs-on";
        return new Outcome.Stale(now.version(), text(request, yours, now), text(request, theirs, now));
    }

    private String text(RenderRequest request, String key, Position position) {
        return messages.text(request.language(), key, position.title());
    }
}
