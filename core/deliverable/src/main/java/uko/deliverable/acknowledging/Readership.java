package uko.deliverable.acknowledging;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import uko.deliverable.acknowledging.Duties.Document;
import uko.deliverable.tools.Calendar;
import uko.spi.people.Colleague;
import uko.spi.people.Colleagues;
import uko.spi.portlet.Person;
import uko.spi.portlet.PortletException;
import uko.spi.storage.Database;
import uko.spi.storage.Writes;

/** The people of the centre before the documents of one module. */
public final class Readership {

    private final Database database;
    private final Colleagues colleagues;
    private final String module;
    private final Duties duties;

    public Readership(Database database, Colleagues colleagues, String module, Calendar calendar) {
        this.database = database;
        this.colleagues = colleagues;
        this.module = module;
        this.duties = new Duties(module, calendar);
    }

    /** What a document asks of somebody. */
    record Owed(Duty duty, Standing standing) {}

    Duties duties() {
        return duties;
    }

    String module() {
        return module;
    }

    /** The person as he stands in the centre; absent where he works elsewhere. */
    Optional<Colleague> find(Person person) {
        return colleagues.find(person.id());
    }

    List<Colleague> everybody() {
        return colleagues.all();
    }

    /** Within a transaction, on its own connection: one that waits for a second may wait for itself. */
    List<Colleague> everybody(Writes writes) {
        return colleagues.allWithin(writes);
    }

    /** What each document that has an audience asks of him. */
    List<Owed> owedBy(Colleague colleague) {
        Map<UUID, List<Signature>> signed = Signatures.by(database::list, colleague.id());
        return duties.all(database::list).stream()
                .map(duty -> owed(duty, colleague, signed))
                .toList();
    }

    private static Owed owed(Duty duty, Colleague colleague, Map<UUID, List<Signature>> signed) {
        List<Signature> his = signed.getOrDefault(duty.chain().document(), List.of());
        return new Owed(duty, duty.of(colleague, his));
    }

    List<Document> documents() {
        return duties.documents(database::list);
    }

    Document require(UUID document) {
        return duties.find(database::list, document).orElseThrow(() -> PortletException.notFound("document"));
    }

    Roster roster(Duty duty) {
        return Roster.of(
                duty, everybody(), Signatures.of(database::list, duty.chain().document()));
    }

    /** The rosters of all documents that have an audience. */
    Map<UUID, Roster> rosters(List<Duty> all) {
        List<Colleague> everybody = everybody();
        Map<UUID, Map<UUID, List<Signature>>> signatures = Signatures.ofModule(database::list, module);
        Map<UUID, Roster> rosters = new java.util.LinkedHashMap<>();
        for (Duty duty : all) {
            UUID document = duty.chain().document();
            rosters.put(document, Roster.of(duty, everybody, signatures.getOrDefault(document, Map.of())));
        }
        return rosters;
    }
}
