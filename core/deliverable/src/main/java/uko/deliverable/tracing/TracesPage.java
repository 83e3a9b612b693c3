package uko.deliverable.tracing;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import uko.deliverable.revisions.Types;
import uko.deliverable.showing.Pictures;
import uko.deliverable.tools.Tools;
import uko.deliverable.tracing.StandingReader.Covering;
import uko.spi.facts.Traces;
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
    private final Traces traces;
    private final Links links;
    private final Types types;
    private final String module;
    private final Pictures pictures;

    public TracesPage(Tools tools, Types types, String module, Pictures pictures) {
        database = tools.database();
        outlines = new Outlines(database, tools.calendar());
        traces = tools.traces();
        links = new Links(database, traces, module);
        this.types = types;
        this.module = module;
        this.pictures = pictures;
    }

    @Override
    public Model view(RenderRequest request) {
        List<Outline> inForce = outlines.inForce();
        List<Outline> ours = inForce.stream().filter(this::isOurs).toList();
        Upstreams upstreams = Upstreams.of(module, inForce, traces.offered());
        Standing standing = new StandingReader(links.all(), ours, upstreams, covering(ours), outlines).read();
        return Model.of("standing", standing)
                .and("missed", standing.missed())
                .and("ours", ours)
                .and("others", upstreams.groups())
                .and("author", request.person().is("author"));
    }

    private boolean isOurs(Outline outline) {
        return outline.module().equals(module);
    }

    private Set<Covering> covering(List<Outline> ours) {
        return ours.stream()
                .map(Outline::type)
                .distinct()
                .flatMap(type -> types.find(type).stream())
                .flatMap(type -> type.kinds().stream())
                .flatMap(kind -> kind.realises().stream().map(thing -> new Covering(kind.id(), thing)))
                .collect(Collectors.toSet());
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

    /** Both ends as forms name them: {@code document/key}, and {@code module/kind/id}. */
    private record Ends(String from, String to) {

        private static Ends of(Form form) {
            Ends ends = new Ends(form.requireText("from", 200), form.requireText("to", 300));
            form.check();
            return ends;
        }

        private boolean are(Link link) {
            return from.equals(link.document() + "/" + link.section()) && to.equals(Upstream.name(link.upstream()));
        }
    }

    private Outcome link(ActionRequest request) {
        Ends ends = Ends.of(request.form());
        Found own = requireOwn(ends);
        Upstream other = requireOther(ends);
        return own.outline().holds(other)
                ? Outcome.refused("to", "link.same-document")
                : accept(own, other, request, "link.done");
    }

    /** Accepts the wording that was looked at; where it changed again meanwhile, the person looks again. */
    private Outcome accept(ActionRequest request) {
        String seen = request.form().requireText("fingerprint", 64);
        Ends ends = Ends.of(request.form());
        Found own = requireOwn(ends);
        Upstream other = requireOther(ends);
        if (!other.object().hash().equals(seen)) {
            throw PortletException.conflict("deliverable.upstream-changed-again");
        }
        requireLink(ends);
        return accept(own, other, request, "accept.done");
    }

    private Outcome accept(Found own, Upstream other, ActionRequest request, String message) {
        return database.write(writes -> {
            links.accept(writes, own, other, request.person());
            return Outcome.done(message);
        });
    }

    private Outcome unlink(ActionRequest request) {
        Link link = requireLink(Ends.of(request.form()));
        return database.write(writes -> {
            links.remove(writes, link);
            return Outcome.done("unlink.done");
        });
    }

    private Link requireLink(Ends ends) {
        return links.all().stream().filter(ends::are).findFirst().orElseThrow(() -> PortletException.notFound("link"));
    }

    private Found requireOwn(Ends ends) {
        return outlines.inForce().stream()
                .filter(this::isOurs)
                .flatMap(outline -> outline.places().stream().map(place -> new Found(outline, place)))
                .filter(found -> found.reference().id().equals(ends.from()))
                .findFirst()
                .orElseThrow(() -> PortletException.notFound("section"));
    }

    private Upstream requireOther(Ends ends) {
        return Upstreams.of(module, outlines.inForce(), traces.offered())
                .find(ends.to())
                .orElseThrow(() -> PortletException.notFound("section"));
    }

    /** The pictures of the texts that changed. */
    @Override
    public Resource serve(ResourceRequest request) {
        return pictures.picture(request.parameter("hash").orElse(""));
    }
}
