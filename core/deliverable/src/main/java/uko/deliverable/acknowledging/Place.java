package uko.deliverable.acknowledging;

import java.util.Set;
import uko.spi.people.Colleague;

/** Where somebody stands in the centre: by this texts find their readers. */
record Place(String department, String position, Set<String> roles) {

    Place {
        roles = Set.copyOf(roles);
    }

    static Place of(Colleague colleague) {
        return new Place(colleague.department(), colleague.position(), colleague.roles());
    }
}
