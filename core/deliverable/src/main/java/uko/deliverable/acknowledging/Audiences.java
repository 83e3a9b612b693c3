package uko.deliverable.acknowledging;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import uko.deliverable.acknowledging.Duties.Document;
import uko.spi.portlet.ActionRequest;
import uko.spi.portlet.Language;
import uko.spi.portlet.Messages;
import uko.spi.portlet.Outcome;
import uko.spi.portlet.PortletException;
import uko.spi.storage.Database;
import uko.spi.storage.Writes;

/** Chooses who is to acknowledge a document. */
final class Audiences {

    private static final int DAYS = 10;
    private static final int MOST_DAYS = 365;

    private final Database database;
    private final Readership readership;
    private final Messages messages;
    private final Reminders reminders;
    private final Witness witness;

    Audiences(Services services, Readership readership, Reminders reminders, Witness witness) {
        this.database = services.database();
        this.readership = readership;
        this.messages = services.messages();
        this.reminders = reminders;
        this.witness = witness;
    }

    /** The form as it is offered. */
    record Shown(WhomForm whom, long days, long version) {}

    Shown form(Document document, Language language) {
        Whom whom = document.audience().map(Audience::whom).orElse(Whom.EVERYBODY);
        return new Shown(
                boxes(whom, language),
                document.audience().map(Audience::days).orElse((long) DAYS),
                document.audience().map(Audience::version).orElse(0L));
    }

    private WhomForm boxes(Whom whom, Language language) {
        return WhomForm.of(readership.everybody(), whom, messages, language);
    }

    Outcome ask(ActionRequest request, Document document) {
        Whom former = document.audience().map(Audience::whom).orElse(Whom.EVERYBODY);
        Whom whom = boxes(former, request.language()).read(request.form());
        long days = request.form().number("days", 1, MOST_DAYS);
        request.form().check();
        Audience audience = new Audience(whom, days, request.today(), request.version());
        UUID id = document.chain().document();
        if (document.audience().map(Audience::version).orElse(0L) != request.version()) {
            return stale(request.language(), document, audience);
        }
        Consumer<Writes> told = reminders.ofDocument(id, request.today());
        return database.write(writes -> {
            if (!readership.duties().ask(writes, id, audience)) {
                throw PortletException.conflict("conflict");
            }
            told.accept(writes);
            witness.recount(writes, id, readership.everybody(writes), request.today());
            writes.audit("audience of %s: %s, %d days".formatted(id, whom.entries(), days));
            return Outcome.done("ask.done").with("document", id.toString());
        });
    }

    private Outcome stale(Language language, Document document, Audience yours) {
        String theirs = document.audience()
                .map(audience -> words(language, audience))
                .orElseGet(() -> messages.text(language, "whom.nobody"));
        long version = document.audience().map(Audience::version).orElse(0L);
        return new Outcome.Stale(version, words(language, yours), theirs);
    }

    private String words(Language language, Audience audience) {
        List<String> names = audience.whom().entries().stream()
                .map(entry -> entry.substring(entry.indexOf(':') + 1))
                .toList();
        String whom = names.isEmpty() ? messages.text(language, "whom.everybody") : String.join(", ", names);
        return messages.plural(language, "whom.within", audience.days(), whom);
    }

    Outcome release(ActionRequest request, UUID document) {
        Chain chain = readership.require(document).chain();
        return database.write(writes -> {
            boolean done = readership.duties().release(writes, document, request.version());
            if (done) {
                reminders.withdraw(writes, chain);
            }
            writes.audit("audience of %s released: %s".formatted(document, done));
            return Outcome.done(done ? "release.done" : "release.already").with("document", document.toString());
        });
    }
}
