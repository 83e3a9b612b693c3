package uko.deliverable.tracing;

import java.util.List;
import java.util.UUID;
import uko.deliverable.Realised;
import uko.deliverable.Realised.State;
import uko.deliverable.tools.Tools;
import uko.spi.facts.Traces;

/** What the sections of a document realise today, for the portlets of its own module. */
public final class Realisations {

    private final Outlines outlines;
    private final Traces traces;
    private final Links links;
    private final String module;

    public Realisations(Tools tools, String module) {
        outlines = new Outlines(tools.database(), tools.calendar());
        traces = tools.traces();
        links = new Links(tools.database(), tools.traces(), module);
        this.module = module;
    }

    public List<Realised> of(UUID document) {
        List<Link> drawn = links.of(document);
        if (drawn.isEmpty()) {
            return List.of();
        }
        Upstreams upstreams = Upstreams.of(module, outlines.inForce(), traces.offered());
        return drawn.stream().map(link -> realised(link, upstreams)).toList();
    }

    private static Realised realised(Link link, Upstreams upstreams) {
        return upstreams
                .find(link.upstream())
                .map(now -> new Realised(link.section(), now.title(), now.within(), state(link, now)))
                .orElseGet(() -> new Realised(link.section(), link.title(), "", State.LOST));
    }

    private static State state(Link link, Upstream now) {
        return StandingReader.isAsAccepted(link, now) ? State.SOUND : State.SUSPECT;
    }
}
