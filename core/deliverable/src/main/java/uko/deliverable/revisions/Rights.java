package uko.deliverable.revisions;

import uko.deliverable.Revision.State;
import uko.deliverable.Way;
import uko.deliverable.Way.Task;
import uko.spi.portlet.Person;

/**
 * Which steps a person may take with a revision as it stands. The gate knows who may take a step at all; this knows who
 * may take it now, on the way that the type of the document has.
 */
record Rights(
        boolean agree,
        boolean giveBack,
        boolean confirmSize,
        boolean approve,
        boolean putInForce,
        boolean repeal,
        boolean cancel) {

    /** Of a revision that is no longer decided on. */
    static Rights of(Person person, Dossier dossier, Way way) {
        return of(person, dossier, way, Writers.NOBODY);
    }

    static Rights of(Person person, Dossier dossier, Way way, Writers writers) {
        State state = dossier.revision().state();
        boolean own = dossier.submittedBy().equals(person.id());
        boolean reviewing = state == State.REVIEW && dossier.asks(person.id()) && !own;
        boolean approving = way.lets(person, Task.APPROVE);
        boolean enacting = way.lets(person, Task.ENACT);
        return new Rights(
                reviewing,
                reviewing || own && state == State.REVIEW || approving && state == State.APPROVED,
                way.lets(person, Task.CONFIRM)
                        && dossier.awaitsConfirmation(person.id())
                        && !writers.bar(person, Task.CONFIRM),
                approving && !own && state == State.REVIEW && dossier.hasQuorum() && !writers.bar(person, Task.APPROVE),
                enacting && state == State.APPROVED,
                enacting && state == State.IN_FORCE && !dossier.revision().awaitsDay(),
                enacting && dossier.awaitsDay() && !dossier.isRecordedBy(person.id()));
    }
}
