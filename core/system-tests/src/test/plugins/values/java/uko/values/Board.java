package uko.values;

import org.pf4j.Extension;
import uko.spi.facts.Traces;
import uko.spi.portlet.ActionPortlet;
import uko.spi.portlet.ActionRequest;
import uko.spi.portlet.Form;
import uko.spi.portlet.Model;
import uko.spi.portlet.Outcome;
import uko.spi.portlet.PortletName;
import uko.spi.portlet.RenderRequest;
import uko.spi.storage.Database;

/** Offers values, so that sections of documents may realise them, and takes them back. */
@Extension
@PortletName("board")
public final class Board implements ActionPortlet {

    private final Database database;
    private final Traces traces;

    public Board(Database database, Traces traces) {
        this.database = database;
        this.traces = traces;
    }

    @Override
    public Model view(RenderRequest request) {
        return Model.of("values", traces.offered());
    }

    @Override
    public Outcome act(ActionRequest request) {
        Form form = request.form();
        String id = form.requireText("id", 60);
        String title = form.text("title", 100);
        String words = form.text("words", 500);
        form.check();
        return database.write(writes -> {
            if (request.action().equals("drop")) {
                traces.takeBack(writes, "value", id);
            } else {
                traces.offer(writes, "value", id, title, words);
            }
            return Outcome.done();
        });
    }
}
