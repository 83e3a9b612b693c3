package uko.deliverable.revisions;

import uko.deliverable.Way;
import uko.deliverable.Way.Task;
import uko.spi.portlet.Person;
import uko.spi.portlet.PortletException;

/** What a type gives to some of those whom the gate lets through. */
public final class Assigned {

    private Assigned() {}

    /** @throws PortletException {@code deliverable.drafted-by-others} and the like where the type names other roles */
    public static void require(Way way, Person person, Task task) {
        if (!way.lets(person, task)) {
            throw others(task);
        }
    }

    private static PortletException others(Task task) {
        return switch (task) {
            case DRAFT -> PortletException.conflict("deliverable.drafted-by-others");
            case REVIEW -> PortletException.conflict("deliverable.review-by-others");
            case CONFIRM -> PortletException.conflict("deliverable.confirmed-by-others");
            case APPROVE -> PortletException.conflict("deliverable.approved-by-others");
            case ENACT -> PortletException.conflict("deliverable.enacted-by-others");
        };
    }
}
