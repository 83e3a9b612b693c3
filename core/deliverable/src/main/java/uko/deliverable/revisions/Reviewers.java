package uko.deliverable.revisions;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import uko.deliverable.Way;
import uko.deliverable.Way.Task;
import uko.spi.notices.Notice;
import uko.spi.notices.Notices;
import uko.spi.people.Colleague;
import uko.spi.people.Colleagues;
import uko.spi.portlet.ActionRequest;
import uko.spi.portlet.Form;
import uko.spi.portlet.Person;
import uko.spi.storage.Database;
import uko.spi.storage.Writes;

/** Who may be asked for a review, and how he is told. */
final class Reviewers {

    private static final String ASK = """
        insert into deliverable.review (revision_id, person_id, name)
        values ($1, $2, $3)
        """;

    private final Database database;
    private final Colleagues colleagues;
    private final Notices notices;

    Reviewers(Database database, Colleagues colleagues, Notices notices) {
        this.database = database;
        this.colleagues = colleagues;
        this.notices = notices;
    }

    /** All but the one who asks: nobody reviews what he submits. */
    List<Candidate> besides(Person submitter, Way way) {
        return holding(way.who(Task.REVIEW), submitter).stream()
                .map(Candidate::of)
                .toList();
    }

    private List<Colleague> holding(List<String> roles, Person submitter) {
        return colleagues.holding(roles).stream()
                .filter(colleague -> !colleague.id().equals(submitter.id()))
                .toList();
    }

    /** Who wrote what a revision changes, and who could decide on it besides. */
    Writers writers(Dossier dossier, Way way) {
        return Writers.of(dossier, way, database, colleagues);
    }

    /** Somebody who can be chosen. */
    record Candidate(UUID id, String name, String position) {
        private static Candidate of(Colleague colleague) {
            return new Candidate(colleague.id(), colleague.name(), colleague.position());
        }
    }

    /** Reads who was chosen; at least as many as have to agree. */
    List<Colleague> chosen(ActionRequest request, Way way, long quorum) {
        Form form = request.form();
        List<Colleague> chosen = new ArrayList<>();
        for (Colleague colleague : holding(way.who(Task.REVIEW), request.person())) {
            if (!form.text("reviewer-" + colleague.id(), 5).isEmpty()) {
                chosen.add(colleague);
            }
        }
        if (chosen.size() < quorum) {
            form.problem("quorum", "submit.too-few-reviewers", chosen.size());
        }
        return chosen;
    }

    void ask(Writes writes, Collection<Colleague> asked, UUID document, UUID revision, String title) {
        writes.executeAll(
                ASK,
                asked.stream()
                        .map(colleague -> new Object[] {revision, colleague.id(), colleague.name()})
                        .toList());
        Notice notice =
                Notice.of(key(revision), "notice.review", title).to("revisions").with("document", document.toString());
        notices.tell(writes, asked.stream().map(Colleague::id).toList(), notice);
    }

    void decided(Writes writes, UUID revision, UUID person) {
        notices.settle(writes, person, key(revision));
    }

    /** Nobody is asked any more, and whoever sent it learns why. */
    void returned(Writes writes, Dossier dossier, Person by) {
        notices.withdraw(writes, key(dossier.revision().id()));
        tellSubmitter(writes, dossier, by, "notice.returned", "returned ");
    }

    void approved(Writes writes, Dossier dossier, Person by) {
        tellSubmitter(writes, dossier, by, "notice.approved", "approved ");
    }

    private void tellSubmitter(Writes writes, Dossier dossier, Person by, String words, String key) {
        if (!dossier.submittedBy().equals(by.id())) {
            Notice notice = Notice.of(
                            key + dossier.revision().id(),
                            words,
                            dossier.revision().title(),
                            dossier.revision().number())
                    .to("revisions")
                    .with("document", dossier.revision().document().toString());
            notices.tell(writes, List.of(dossier.submittedBy()), notice);
        }
    }

    private static String key(UUID revision) {
        return "review " + revision;
    }
}
