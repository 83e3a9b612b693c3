package uko.ethicscode.clients;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.pf4j.Extension;
import uko.deliverable.Deliverables;
import uko.deliverable.Revision;
import uko.spi.portlet.Model;
import uko.spi.portlet.PortletException;
import uko.spi.portlet.PortletName;
import uko.spi.portlet.RenderRequest;
import uko.spi.portlet.Resource;
import uko.spi.portlet.ResourcePortlet;
import uko.spi.portlet.ResourceRequest;
import uko.spi.storage.Database;
import uko.spi.storage.Files;

/** Shows anyone what the code in force says to clients, where the centre has opened the page; else that there is nothing to be read. */
@Extension
@PortletName("for-clients")
public final class ForClients implements ResourcePortlet {

    private static final int JPEG = 0xff;
    private static final String HASH = "[0-9a-f]{64}";

    private final ClientPages pages;
    private final Deliverables deliverables;
    private final Files files;

    public ForClients(Database database, Deliverables deliverables, Files files) {
        pages = new ClientPages(database);
        this.deliverables = deliverables;
        this.files = files;
    }

    @Override
    public Model view(RenderRequest request) {
        Model model = Model.of("centre", request.centre().name());
        return shown().map(revision -> model.and("revision", revision)
                        .and("parts", code(revision).parts()))
                .orElse(model);
    }

    private Optional<Revision> shown() {
        return pages.here().open() ? deliverables.findInForce() : Optional.empty();
    }

    private ClientCode code(Revision revision) {
        return ClientCode.of(
                deliverables.content(revision),
                deliverables.findType(revision.type()).orElseThrow());
    }

    /** A picture of what clients see; other files of the centre are none of theirs, whoever knows their hashes. */
    @Override
    public Resource serve(ResourceRequest request) {
        Optional<String> hash = request.parameter("hash").filter(text -> text.matches(HASH));
        Optional<ClientCode> code = shown().map(this::code);
        return hash.filter(known -> code.filter(text -> text.shows(known)).isPresent())
                .flatMap(known -> files.open(known).map(content -> picture(known, content)))
                .orElseThrow(() -> PortletException.notFound("picture"));
    }

    /** Texts hold pictures of two kinds, and a JPEG begins with a byte that no PNG has there. */
    private static Resource picture(String hash, InputStream content) {
        InputStream picture = new BufferedInputStream(content);
        picture.mark(1);
        try {
            String type = picture.read() == JPEG ? "image/jpeg" : "image/png";
            picture.reset();
            return new Resource(hash, type, hash, true, picture);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
