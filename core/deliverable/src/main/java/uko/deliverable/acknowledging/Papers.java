package uko.deliverable.acknowledging;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import uko.deliverable.Revision;
import uko.spi.people.Colleague;
import uko.spi.portlet.ActionRequest;
import uko.spi.portlet.Outcome;
import uko.spi.portlet.PortletException;
import uko.spi.storage.Database;
import uko.spi.storage.Writes;

/** Enters what people signed on paper. */
final class Papers {

    private final Database database;
    private final Readership readership;
    private final Texts texts;
    private final Witness witness;

    Papers(Services services, Readership readership, Texts texts) {
        this.database = services.database();
        this.readership = readership;
        this.texts = texts;
        this.witness = new Witness(services, readership, texts);
    }

    Outcome enter(ActionRequest request, UUID document) {
        List<Colleague> everybody = readership.everybody();
        Chain chain = readership.require(document).chain();
        Step current = chain.current().orElseThrow(() -> PortletException.notFound("revision"));
        PaperForm paper = PaperForm.of(request.form(), current, everybody, request.today());
        Revision revision = texts.require(chain, current);
        Count count = new Count(readership, document, current.hash());
        return database.write(writes -> {
            count.hold(writes, paper.people().size());
            Duty duty = requireStill(count.duty(writes), current);
            enter(writes, document, current, paper, everybody, request.person().id());
            witness.say(writes, revision, count.share(writes, duty, everybody), request.today());
            witness.settle(writes, chain, current, paper.people());
            writes.audit("revision %d: %d signatures on paper"
                    .formatted(revision.number(), paper.people().size()));
            return Outcome.done("paper.done").with("document", document.toString());
        });
    }

    private static Duty requireStill(Optional<Duty> duty, Step current) {
        return duty.filter(held -> held.chain().current().equals(Optional.of(current)))
                .orElseThrow(() -> PortletException.conflict("conflict"));
    }

    private static void enter(
            Writes writes, UUID document, Step current, PaperForm paper, List<Colleague> everybody, UUID by) {
        for (Colleague colleague : everybody) {
            if (paper.people().contains(colleague.id())) {
                Signature signature = new Signature(
                        colleague.id(),
                        current.hash(),
                        current.number(),
                        "",
                        Place.of(colleague),
                        paper.day(),
                        Optional.of(by));
                // On paper the whole text was at hand.
                Signatures.sign(writes, document, signature, current.hash());
            }
        }
    }
}
