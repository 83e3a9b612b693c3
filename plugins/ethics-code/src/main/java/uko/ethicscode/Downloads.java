package uko.ethicscode;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import uko.spi.portlet.Language;
import uko.spi.portlet.Messages;
import uko.spi.portlet.PortletException;
import uko.spi.portlet.Resource;
import uko.spi.portlet.ResourceRequest;
import uko.spi.storage.Files;

/** A revision as a file, to be printed or to be edited: the one that the address names, else the one in force. */
final class Downloads {

    private final Revisions revisions;
    private final Files files;
    private final Messages messages;

    Downloads(Revisions revisions, Files files, Messages messages) {
        this.revisions = revisions;
        this.files = files;
        this.messages = messages;
    }

    Resource serve(ResourceRequest request) {
        Optional<String> hash = request.parameter("revision");
        Revision revision = (hash.isPresent() ? revisions.find(hash.get()) : revisions.findInForce())
                .orElseThrow(() -> PortletException.notFound("revision"));
        return request.resource().equals("code.pdf") ? pdf(revision) : json(revision);
    }

    private Resource pdf(Revision revision) {
        return files.open(revision.pdf())
                .map(content -> Resource.pdf(name(revision) + ".pdf", revision.pdf(), content))
                .orElseThrow(() -> PortletException.notFound("revision"));
    }

    private Resource json(Revision revision) {
        Code code = Codes.read(revisions.requireBody(revision.hash()));
        byte[] content = JsonWriter.indented(CodeOutline.of(code)).getBytes(StandardCharsets.UTF_8);
        return new Resource(
                name(revision) + ".json",
                "application/json",
                revision.hash(),
                false,
                new ByteArrayInputStream(content));
    }

    // A document has one language, so its name has the same in both interfaces.
    private String name(Revision revision) {
        return messages.text(Language.RU, "download.name", revision.requisites().number());
    }
}
