package uko.deliverable.reading;

import java.util.Optional;
import uko.deliverable.content.Hash;
import uko.deliverable.revisions.Revisions;
import uko.spi.portlet.Model;
import uko.spi.portlet.Portlet;
import uko.spi.portlet.RenderRequest;

/** Tells anyone who holds a printed copy whether its text is a revision of this centre, and in force today. */
public final class Verification implements Portlet {

    private final Revisions revisions;

    public Verification(Revisions revisions) {
        this.revisions = revisions;
    }

    @Override
    public Model view(RenderRequest request) {
        Model model = Model.of("centre", request.centre().name());
        return request.parameter("hash").map(hash -> verify(model, hash)).orElse(model);
    }

    private Model verify(Model model, String hash) {
        var revision = Optional.of(hash).filter(Hash::isHash).flatMap(revisions::find);
        return revision.map(found ->
                        model.and("revision", found).and("state", found.state().word()))
                .orElse(model)
                .and("hash", hash);
    }
}
