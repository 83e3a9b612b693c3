package uko.deliverable.tracing;

import java.util.List;
import java.util.UUID;
import uko.deliverable.showing.Pictures;
import uko.deliverable.tools.Tools;
import uko.spi.portlet.ActionPortlet;
import uko.spi.portlet.ActionRequest;
import uko.spi.portlet.Form;
import uko.spi.portlet.Model;
import uko.spi.portlet.Outcome;
import uko.spi.portlet.PortletException;
import uko.spi.portlet.RenderRequest;
import uko.spi.portlet.Resource;
import uko.spi.portlet.ResourcePortlet;
import uko.spi.portlet.ResourceRequest;
import uko.spi.storage.Database;

/** Lists what sections in force realise, which of these links became suspect, and what is missing. */
public final class TracesPage implements ActionPortlet, ResourcePortlet {

    private final Database database;
    private final Outlines outlines;
    private final Links links;
    private final String module;
    private final Pictures pictures;

    public TracesPage(Tools tools, String module, Pictures pictures) {
        database = tools.database();
        outlines = new Outlines(database, tools.calendar());
        links = new Links(database, tools.traces(), module);
        this.module = module;
        this.pictures = pictures;
    }

    @Override
    public Model view(RenderRequest request) {
        List<Outline> inForce = outlines.inForce();
        return Model.of("standing", Standing.of(module, links.all(), inForce, outlines))
                .and("ours", inForce.stream().filter(this::isOurs).toList())
                .and(
                        "others",
                        inForce.stream().filter(outline -> !isOurs(outline)).toList())
                .and("author", request.person().is("author"));
    }

    private boolean isOurs(Outline outline) {
        return outline.module().equals(module);
    }

    @Override
    public Outcome act(ActionRequest request) {
        return switch (request.action()) {
            case "link" -> link(request);
            case "accept" -> accept(request);
            case "unlink" -> unlink(request);
            default -> throw PortletException.notFound("action");
        };
    }

    /** A section as forms name it: {@code document/key}. */
    private record End(UUID document, String key) {

        private static End of(Form form, String field) {
            String[] parts = form.requireText(field, 100).split("/", 2);
            try {
                return new End(UUID.fromString(parts[0]), parts.length == 2 ? parts[1] : "");
            } catch (IllegalArgumentException malformed) {
                form.problem(field, "link.no-such-section");
                return new End(new UUID(0, 0), "");
            }
        }
    }

    private Outcome link(ActionRequest request) {
        End from = End.of(request.form(), "from");
        End to = End.of(request.form(), "to");
        request.form().check();
        Found own = require(from);
        Found other = require(to);
        if (!isOurs(own.outline()) || isOurs(other.outline())) {
            throw PortletException.notFound("section");
        }
        return accept(own, other, request, "link.done");
    }

    /** Accepts the wording that was looked at; where it changed again meanwhile, the person looks again. */
    private Outcome accept(ActionRequest request) {
        End from = End.of(request.form(), "from");
        End to = End.of(request.form(), "to");
        String seen = request.form().requireText("fingerprint", 64);
        request.form().check();
        Found own = require(from);
        Found other = require(to);
        if (!other.place().fingerprint().equals(seen)) {
            throw PortletException.conflict("deliverable.upstream-changed-again");
        }
        requireLinked(from, to);
        return accept(own, other, request, "accept.done");
    }

    private void requireLinked(End from, End to) {
        boolean linked = links.all().stream()
                .anyMatch(link -> new End(link.document(), link.section()).equals(from)
                        && new End(link.upstream(), link.key()).equals(to));
        if (!linked) {
            throw PortletException.notFound("link");
        }
    }

    private Outcome accept(Found own, Found other, ActionRequest request, String message) {
        return database.write(writes -> {
            links.accept(writes, own, other, request.person());
            return Outcome.done(message);
        });
    }

    private Outcome unlink(ActionRequest request) {
        End from = End.of(request.form(), "from");
        End to = End.of(request.form(), "to");
        request.form().check();
        Link link = links.all().stream()
                .filter(each -> new End(each.document(), each.section()).equals(from)
                        && new End(each.upstream(), each.key()).equals(to))
                .findFirst()
                .orElseThrow(() -> PortletException.notFound("link"));
        return database.write(writes -> {
            links.remove(writes, link);
            return Outcome.done("unlink.done");
        });
    }

    private Found require(End end) {
        return outlines.inForce().stream()
                .filter(outline -> outline.document().equals(end.document()))
                .flatMap(outline -> outline.find(end.key()).map(place -> new Found(outline, place)).stream())
                .findFirst()
                .orElseThrow(() -> PortletException.notFound("section"));
    }

    /** The pictures of the texts that changed. */
    @Override
    public Resource serve(ResourceRequest request) {
        return pictures.picture(request.parameter("hash").orElse(""));
    }
}
