package uko.administration;

import java.util.List;
import java.util.UUID;
import org.pf4j.Extension;
import uko.spi.notices.Notices;
import uko.spi.portlet.ActionPortlet;
import uko.spi.portlet.ActionRequest;
import uko.spi.portlet.Form;
import uko.spi.portlet.Model;
import uko.spi.portlet.Outcome;
import uko.spi.portlet.PortletName;
import uko.spi.portlet.RenderRequest;
import uko.spi.storage.Database;

/** Shows an employee what he was told by all modules, the newest first, and takes what he has read. */
@Extension
@PortletName("notices")
public final class Inbox implements ActionPortlet {

    private static final int SHOWN = 50;

    private final Database database;
    private final Notices notices;

    public Inbox(Database database, Notices notices) {
        this.database = database;
        this.notices = notices;
    }

    @Override
    public Model view(RenderRequest request) {
        return Model.of("notices", notices.received(request.language(), SHOWN)).and("unread", notices.unread());
    }

    /** Without a notice it is all that are read. */
    @Override
    public Outcome act(ActionRequest request) {
        List<UUID> read = read(request.form());
        return database.write(writes -> {
            notices.read(writes, read);
            writes.audit(read.isEmpty() ? "all" : "notice " + read.getFirst());
            return Outcome.done();
        });
    }

    private static List<UUID> read(Form form) {
        boolean all = form.text("notice", 36).isEmpty();
        List<UUID> read = all ? List.of() : List.of(form.id("notice"));
        form.check();
        return read;
    }
}
