package uko.phonebook;

import org.pf4j.Extension;
import uko.spi.portlet.Model;
import uko.spi.portlet.Portlet;
import uko.spi.portlet.PortletName;
import uko.spi.portlet.RenderRequest;
import uko.spi.storage.Database;

/** The phone book, rendered once for all readers of the centre. */
@Extension
@PortletName("kept")
public final class Kept implements Portlet {

    private final Entries entries;

    public Kept(Database database) {
        entries = new Entries(database);
    }

    @Override
    public Model view(RenderRequest request) {
        return Model.of("entries", entries.first());
    }
}
