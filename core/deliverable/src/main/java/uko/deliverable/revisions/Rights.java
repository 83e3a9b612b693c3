package uko.deliverable.revisions;

import java.util.Collection;
import java.util.Set;
import uko.deliverable.Revision.State;
import uko.deliverable.Way;
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

    private static final Set<String> ENACTING = Set.of("approver", "centre-head");

    static Rights of(Person person, Dossier dossier, Way way) {
        State state = dossier.revision().state();
        boolean own = dossier.submittedBy().equals(person.id());
        boolean reviewing = state == State.REVIEW && dossier.asks(person.id()) && !own;
        boolean approving = hasOneOf(person, way.approvers());
        return new Rights(
                reviewing,
                reviewing || own && state == State.REVIEW || approving && state == State.APPROVED,
                dossier.awaitsConfirmation(person.id()),
                approving && !own && state == State.REVIEW && dossier.hasQuorum(),
                hasOneOf(person, ENACTING) && state == State.APPROVED,
                hasOneOf(person, ENACTING)
                        && state == State.IN_FORCE
                        && !dossier.revision().awaitsDay(),
                hasOneOf(person, ENACTING) && dossier.awaitsDay() && !dossier.isRecordedBy(person.id()));
    }

    private static boolean hasOneOf(Person person, Collection<String> roles) {
        return roles.stream().anyMatch(person::is);
    }
}
