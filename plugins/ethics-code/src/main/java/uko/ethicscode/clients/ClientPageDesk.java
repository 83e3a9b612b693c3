package uko.ethicscode.clients;

import org.pf4j.Extension;
import uko.deliverable.Deliverables;
import uko.spi.facts.Fact;
import uko.spi.facts.Facts;
import uko.spi.facts.ObjectRef;
import uko.spi.portlet.ActionPortlet;
import uko.spi.portlet.ActionRequest;
import uko.spi.portlet.Language;
import uko.spi.portlet.Messages;
import uko.spi.portlet.Model;
import uko.spi.portlet.Outcome;
import uko.spi.portlet.PortletException;
import uko.spi.portlet.PortletName;
import uko.spi.portlet.RenderRequest;
import uko.spi.storage.Database;

/** Opens the page for clients to the world, and closes it. */
@Extension
@PortletName("client-page")
public final class ClientPageDesk implements ActionPortlet {

    private static final String OPENED = "ethics-code.client-page-opened";
    private static final String ADDRESS = "%s/frames/ethics-code/for-clients?centre=%s";

    private final Database database;
    private final Facts facts;
    private final Deliverables deliverables;
    private final Messages messages;
    private final ClientPages pages;

    public ClientPageDesk(Database database, Facts facts, Deliverables deliverables, Messages messages) {
        this.database = database;
        this.facts = facts;
        this.deliverables = deliverables;
        this.messages = messages;
        pages = new ClientPages(database);
    }

    @Override
    public Model view(RenderRequest request) {
        return Model.of("page", pages.here())
                .and(
                        "address",
                        ADDRESS.formatted(request.origin(), request.centre().id()))
                .and("inForce", deliverables.findInForce());
    }

    @Override
    public Outcome act(ActionRequest request) {
        return switch (request.action()) {
            case "open-page" -> open(request);
            case "close-page" -> turn(request, false);
            default -> throw PortletException.notFound("action");
        };
    }

    /** What the whole world will see somebody must have looked through. */
    private Outcome open(ActionRequest request) {
        request.form().requireText("looked-through", 10);
        request.form().check();
        return turn(request, true);
    }

    private Outcome turn(ActionRequest request, boolean open) {
        String word = open ? "opened" : "closed";
        return database.write(writes -> {
            if (!ClientPages.turn(writes, open, request.person().name(), request.version())) {
                throw PortletException.conflict("ethics-code.client-page-turned");
            }
            ObjectRef page = new ObjectRef(
                    "ethics-code", "client-page", request.centre().id().toString(), "");
            if (open) {
                facts.state(writes, Fact.of(OPENED, page, request.today()));
            } else {
                facts.withdraw(writes, OPENED, page, messages.text(Language.RU, "client-page.closed"));
            }
            writes.audit("page for clients " + word);
            return Outcome.done(open ? "client-page.opened" : "client-page.closed");
        });
    }
}
