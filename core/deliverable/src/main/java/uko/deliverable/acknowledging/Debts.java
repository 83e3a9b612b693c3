package uko.deliverable.acknowledging;

import uko.spi.portlet.Model;
import uko.spi.portlet.Portlet;
import uko.spi.portlet.RenderRequest;

/** Shows an employee what he still has to acknowledge of the documents of the module, and until when. */
public final class Debts implements Portlet {

    private final Readership readership;

    public Debts(Readership readership) {
        this.readership = readership;
    }

    @Override
    public Model view(RenderRequest request) {
        return Model.of(
                "debts",
                readership
                        .find(request.person())
                        .map(colleague -> Debt.of(readership.owedBy(colleague), request.today()))
                        .orElse(java.util.List.of()));
    }
}
