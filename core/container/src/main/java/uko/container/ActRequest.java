package uko.container;

import java.time.LocalDate;
import uko.spi.portlet.ActionRequest;
import uko.spi.portlet.Form;

/** What a portlet is told when it is to act. */
final class ActRequest extends ShowRequest implements ActionRequest {

    private final Phase.Action action;
    private final Form form;

    ActRequest(Call call, Phase.Action action, PortletManifest portlet, LocalDate today) {
        super(call, portlet, today);
        this.action = action;
        this.form = new SentForm(action.sent());
    }

    @Override
    public String action() {
        return action.name();
    }

    @Override
    public Form form() {
        return form;
    }

    @Override
    public long version() {
        return action.sent().version().orElse(0);
    }
}
