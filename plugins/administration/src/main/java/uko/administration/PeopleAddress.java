package uko.administration;

import uko.spi.portlet.Outcome;
import uko.spi.portlet.RenderRequest;

/**
 * Whom the page shows.
 *
 * @param centreId the centre that was chosen, empty for the page's own
 * @param name the part of names that is sought
 * @param after the name after which the page begins
 * @param person who is open, empty for none
 * @param revoke the role that the person is asked to confirm the revocation of
 */
record PeopleAddress(String centreId, String name, String after, String person, String revoke) {

    static PeopleAddress of(RenderRequest request) {
        return new PeopleAddress(
                request.parameter(Centres.PARAMETER).orElse(""),
                request.parameter("name").orElse(""),
                request.parameter("after").orElse(""),
                request.parameter("person").orElse(""),
                request.parameter("revoke").orElse(""));
    }

    /** Leads back to the open person, without the question. */
    Outcome.Done backTo(String message) {
        Outcome.Done done = with(with(Outcome.done(message), Centres.PARAMETER, centreId), "name", name);
        return with(with(done, "after", after), "person", person);
    }

    static Outcome.Done to(String centre, String part) {
        return with(with(Outcome.done(""), Centres.PARAMETER, centre), "name", part);
    }

    private static Outcome.Done with(Outcome.Done done, String parameter, String value) {
        return value.isEmpty() ? done : done.with(parameter, value);
    }
}
