package uko.ethicscode;

import org.pf4j.Extension;
import uko.spi.portlet.Model;
import uko.spi.portlet.Portlet;
import uko.spi.portlet.PortletName;
import uko.spi.portlet.RenderRequest;
import uko.spi.storage.Database;

/** Tells anyone who holds a printed code whether its text is a revision of this centre, and still in force. */
@Extension
@PortletName("verification")
public final class Verification implements Portlet {

    private final Revisions revisions;

    public Verification(Database database) {
        revisions = new Revisions(database);
    }

    @Override
    public Model view(RenderRequest request) {
        Model model = Model.of("centre", request.centre().name());
        return request.parameter("hash").map(hash -> verify(model, hash)).orElse(model);
    }

    private Model verify(Model model, String hash) {
        Model asked = model.and("hash", hash);
        return revisions
                .find(hash)
                .map(revision -> asked.and("revision", revision))
                .orElse(asked);
    }
}
