package uko.spi.portlet;

import org.pf4j.ExtensionPoint;

/**
 * Shows one thing of a module, as a fragment of HTML in a page that is not ours. Implemented by plugins.
 *
 * <p>One instance serves all requests of a node at once: keep no state of a request in fields. Each method runs on a
 * virtual thread, may block, and has the deadline of its plugin (five seconds unless configured). Services arrive by
 * the constructor, from this closed list: {@link uko.spi.storage.Database}, {@link uko.spi.storage.Files},
 * {@link uko.spi.facts.Facts}, {@link uko.spi.facts.Traces}, {@link uko.spi.documents.Documents},
 * {@link uko.spi.documents.RichTexts}, {@link uko.spi.people.Colleagues}, {@link uko.spi.notices.Notices},
 * {@link Messages}.
 *
 * <p>A portlet is declared in {@code META-INF/plugin.json} with its roles, modes, actions and resources; what is not
 * declared does not exist.
 */
public interface Portlet extends ExtensionPoint {

    /**
     * Answers what {@code templates/<portlet>/view.hbs} shows.
     *
     * <p>Where the descriptor says {@code "shared": true} the view is rendered once per centre, language and
     * parameters, kept, and sent to every reader; {@link RenderRequest#person()} then throws, and what is personal
     * belongs to {@link #mine}.
     */
    Model view(RenderRequest request);

    /** Answers what {@code mine.hbs} shows: the small personal part of a shared view, never kept. */
    default Model mine(RenderRequest request) {
        return Model.empty();
    }

    /** Answers what {@code help.hbs} shows. */
    default Model help(RenderRequest request) {
        return Model.empty();
    }
}
