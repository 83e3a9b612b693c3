package uko.deliverable.acknowledging;

import java.util.List;
import java.util.Optional;
import uko.deliverable.Content;
import uko.deliverable.DocumentType;
import uko.deliverable.Revision;
import uko.deliverable.revisions.Library;
import uko.deliverable.revisions.Revisions;
import uko.deliverable.showing.Showing;
import uko.deliverable.showing.ShownSection;
import uko.spi.portlet.Language;
import uko.spi.portlet.PortletException;

/** The texts that are acknowledged. */
public record Texts(Revisions revisions, Library library) {

    private static final int FIRST_LEVEL = 2;

    Revision require(Chain chain, Step step) {
        return revisions.find(chain.document(), step.hash()).orElseThrow(() -> PortletException.notFound("revision"));
    }

    /** What somebody who stands so has to read. */
    Excerpt excerpt(Chain chain, Standing standing, Step current) {
        Revision revision = require(chain, current);
        Excerpt.Text text = new Excerpt.Text(library.contents().of(revision), type(revision));
        Optional<Content> former = standing.latest()
                .flatMap(last -> revisions.find(chain.document(), last.hash()))
                .map(library.contents()::of);
        return Excerpt.of(standing, current, text, former);
    }

    List<ShownSection> shown(Excerpt excerpt, Revision revision, Language language) {
        return new Showing(type(revision), language, FIRST_LEVEL, library.names()).all(excerpt.sections());
    }

    private DocumentType type(Revision revision) {
        return library.types().require(revision.type());
    }
}
