package uko.phonebook;

import org.pf4j.Extension;
import uko.spi.portlet.Model;
import uko.spi.portlet.Portlet;
import uko.spi.portlet.PortletName;
import uko.spi.portlet.RenderRequest;
import uko.spi.storage.Database;

/** The phone book, read anew for each reader. */
@Extension
@PortletName("fresh")
public final class Fresh implements Portlet {

    private final Entries entries;

    public Fresh(Database database) {
        entries = new Entries(database);
    }

    @Override
    public Model view(RenderRequest request) {
        return Model.of("entries", entries.first());
    }
}
