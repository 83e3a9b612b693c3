package uko.deliverable.reading;

import java.util.List;
import uko.deliverable.Revision;
import uko.deliverable.revisions.Contents;
import uko.deliverable.revisions.Revisions;
import uko.deliverable.revisions.Types;
import uko.spi.portlet.Model;
import uko.spi.portlet.Portlet;
import uko.spi.portlet.RenderRequest;

/** Shows the documents in force: a list where there are several, else the one. */
public final class Reader implements Portlet {

    private final Types types;
    private final Revisions revisions;
    private final Contents contents;

    public Reader(Types types, Revisions revisions, Contents contents) {
        this.types = types;
        this.revisions = revisions;
        this.contents = contents;
    }

    @Override
    public Model view(RenderRequest request) {
        List<Revision> all = revisions.inForce();
        if (all.size() != 1) {
            return Model.of("revisions", all);
        }
        Revision revision = all.getFirst();
        return Model.of("revision", revision)
                .and("type", types.require(revision.type()))
                .and("content", contents.of(revision));
    }
}
