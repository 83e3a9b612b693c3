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
        this.witness = new Witness(services.facts(), services.notices());
    }

    Outcome enter(ActionRequest request, UUID document) {
        List<Colleague> everybody = readership.everybody();
        Chain chain = readership.require(document).chain();
        Step current = chain.current().orElseThrow(() -> PortletException.notFound("revision"));
        PaperForm paper = PaperForm.of(request.form(), current, everybody, request.today());
        Revision revision = texts.require(chain, current);
        return database.write(writes -> {
            Count before = Count.held(writes, readership.duties(), document, everybody);
            requireStill(before, current);
            Count after = enter(writes, before, current, paper, request.person().id());
            witness.say(writes, revision, before, after, request.today());
            witness.settle(writes, chain, current, paper.people());
            writes.audit("revision %d: %d signatures on paper"
                    .formatted(revision.number(), paper.people().size()));
            return Outcome.done("paper.done").with("document", document.toString());
        });
    }

    private static void requireStill(Count count, Step current) {
        if (count.duty()
                .flatMap(duty -> duty.chain().current())
                .filter(current::equals)
                .isEmpty()) {
            throw PortletException.conflict("conflict");
        }
    }

    private static Count enter(Writes writes, Count before, Step current, PaperForm paper, UUID by) {
        Count count = before;
        for (Colleague colleague : before.everybody()) {
            if (paper.people().contains(colleague.id())) {
                Signature signature = new Signature(
                        colleague.id(),
                        current.hash(),
                        current.number(),
                        "",
                        Place.of(colleague),
                        paper.day(),
                        Optional.of(by));
                UUID document = before.duty().orElseThrow().chain().document();
                // On paper the whole text was at hand.
                Signatures.sign(writes, document, signature, current.hash());
                count = count.with(signature);
            }
        }
        return count;
    }
}
