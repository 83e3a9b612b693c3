package uko.deliverable.acknowledging;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import uko.deliverable.Revision;
import uko.deliverable.acknowledging.Readership.Owed;
import uko.deliverable.acknowledging.Roster.Share;
import uko.spi.people.Colleague;
import uko.spi.portlet.ActionRequest;
import uko.spi.portlet.Form;
import uko.spi.portlet.Model;
import uko.spi.portlet.Outcome;
import uko.spi.portlet.PortletException;
import uko.spi.portlet.RenderRequest;
import uko.spi.storage.Database;
import uko.spi.storage.Writes;

/** What the reader of a document has to acknowledge of it, and his one button. */
public final class Acknowledging {

    /** Where the reader is, and stays: a view that is the same need not be fetched again, nor focus be lost. */
    private static final List<String> PAGE = List.of("document", "section", "show");

    private final Database database;
    private final Readership readership;
    private final Texts texts;
    private final Witness witness;

    public Acknowledging(Services services, Readership readership, Texts texts) {
        this.database = services.database();
        this.readership = readership;
        this.texts = texts;
        this.witness = new Witness(services, readership, texts);
    }

    /** The personal part of the reader: nothing beside a search or a text of another day. */
    public Model mine(RenderRequest request) {
        if (isGiven(request, "words") || isGiven(request, "day")) {
            return Model.empty();
        }
        List<Owed> owed =
                readership.find(request.person()).map(readership::owedBy).orElse(List.of());
        Optional<String> document = open(request);
        return document.isEmpty()
                ? Model.of("debts", Debt.of(owed, request.today()))
                : Model.of(
                        "card",
                        owed.stream()
                                .filter(each -> each.duty()
                                        .chain()
                                        .document()
                                        .toString()
                                        .equals(document.get()))
                                .findFirst()
                                .flatMap(each -> card(each, request)));
    }

    private static boolean isGiven(RenderRequest request, String parameter) {
        return request.parameter(parameter).filter(value -> !value.isBlank()).isPresent();
    }

    /** The document that the reader has open: the one that is asked for, or the only one. */
    private Optional<String> open(RenderRequest request) {
        Optional<String> asked = request.parameter("document");
        List<Revision> all = asked.isPresent() ? List.of() : texts.revisions().inForce();
        return all.size() == 1 ? Optional.of(all.getFirst().document().toString()) : asked;
    }

    private Optional<Card> card(Owed owed, RenderRequest request) {
        Chain chain = owed.duty().chain();
        return chain.current().map(current -> {
            Revision revision = texts.require(chain, current);
            Excerpt excerpt = texts.excerpt(chain, owed.standing(), current);
            List<ReadSection> sections = texts.shown(chain, owed.standing(), excerpt, revision, request.language());
            return Card.of(owed, revision, excerpt, sections, request.today());
        });
    }

    /** What the reader saw and says that he has read. */
    private record Signed(UUID document, String hash, String shown, Map<String, String> page) {
        static Signed of(ActionRequest request) {
            Form form = request.form();
            Map<String, String> page = new HashMap<>();
            PAGE.forEach(name -> request.parameter(name).ifPresent(value -> page.put(name, value)));
            Signed signed =
                    new Signed(form.id("document"), form.requireText("hash", 64), form.requireText("shown", 64), page);
            form.check();
            return signed;
        }
    }

    /** Signs the very text that was shown; whoever saw another is shown this one, and nothing is signed. */
    public Outcome sign(ActionRequest request) {
        Signed signed = Signed.of(request);
        Colleague colleague = readership.find(request.person()).orElseThrow(() -> PortletException.notFound("person"));
        Owed owed = require(colleague, signed.document());
        Step current = current(owed.duty()).orElseThrow(() -> PortletException.notFound("revision"));
        if (!owed.standing().isAsked()) {
            return done("acknowledge.already", signed);
        }
        Excerpt excerpt = texts.excerpt(owed.duty().chain(), owed.standing(), current);
        if (!signed.hash().equals(current.hash()) || !signed.shown().equals(excerpt.hash())) {
            return done("acknowledge.text-changed", signed);
        }
        return sign(signed, colleague, owed, request.today());
    }

    private Owed require(Colleague colleague, UUID document) {
        return readership.owedBy(colleague).stream()
                .filter(each -> each.duty().chain().document().equals(document))
                .findFirst()
                .orElseThrow(() -> PortletException.notFound("document"));
    }

    private Outcome sign(Signed signed, Colleague colleague, Owed seen, LocalDate today) {
        Revision revision =
                texts.require(seen.duty().chain(), current(seen.duty()).orElseThrow());
        Count count = new Count(readership, signed.document(), signed.hash());
        return database.write(writes -> {
            boolean isDue = count.hold(writes, 1);
            Optional<Duty> duty = count.duty(writes).filter(held -> isStill(held, signed, seen, colleague, writes));
            if (duty.isEmpty()) {
                return done("acknowledge.text-changed", signed);
            }
            Step current = current(duty.get()).orElseThrow();
            Signature signature = signature(colleague, seen.standing(), current, today);
            Signatures.sign(writes, signed.document(), signature, signed.shown());
            if (isDue) {
                Share share = count.share(writes, duty.get(), readership.everybody(writes));
                witness.say(writes, revision, share, today);
            }
            witness.settle(writes, seen.duty().chain(), current, List.of(colleague.id()));
            writes.audit(
                    "revision %d, SHA-256 %s, shown %s".formatted(revision.number(), signed.hash(), signed.shown()));
            return done("acknowledge.done", signed);
        });
    }

    /** Whether the text in force, and what it asks of him, are those that he saw. */
    private static boolean isStill(Duty held, Signed signed, Owed seen, Colleague colleague, Writes writes) {
        List<Signature> his = Signatures.by(writes::list, colleague.id(), signed.document());
        return current(held).map(Step::hash).filter(signed.hash()::equals).isPresent()
                && held.of(colleague, his).equals(seen.standing());
    }

    private static Signature signature(Colleague colleague, Standing standing, Step current, LocalDate today) {
        boolean changes = standing.asked() == Standing.Asked.CHANGES;
        String since = changes ? standing.latest().map(Signature::hash).orElse("") : "";
        return new Signature(
                colleague.id(), current.hash(), current.number(), since, Place.of(colleague), today, Optional.empty());
    }

    private static Optional<Step> current(Duty duty) {
        return duty.chain().current();
    }

    private static Outcome done(String message, Signed signed) {
        return new Outcome.Done(message, signed.page());
    }
}
