package uko.administration;

import uko.spi.portlet.Outcome;
import uko.spi.portlet.RenderRequest;

/**
 * Which part of the matrix is looked at, and whether a question stands before it.
 *
 * @param module the module that is open, empty for all
 * @param centreId the centre that is open or asked about, empty for none
 * @param name the part of the names of centres that are sought
 * @param by {@code centre} where the centre is the open one and the module is asked about
 * @param asked whether the person is asked to confirm that it be switched off
 */
record MatrixAddress(String module, String centreId, String name, String page, String by, boolean asked) {

    private static final String BY_CENTRE = "centre";

    static MatrixAddress of(RenderRequest request) {
        String module = request.parameter("module").orElse("");
        String centre = request.parameter(Centres.PARAMETER).orElse("");
        boolean asked = !module.isEmpty() && request.parameter("ask").orElse("").equals("off");
        boolean byCentre = !centre.isEmpty()
                && (module.isEmpty() || request.parameter("by").orElse("").equals(BY_CENTRE));
        return new MatrixAddress(
                module,
                centre,
                request.parameter("name").orElse(""),
                request.parameter("page").orElse(""),
                byCentre ? BY_CENTRE : "",
                asked);
    }

    boolean ofCentre() {
        return !by.isEmpty();
    }

    boolean ofModule() {
        return !ofCentre() && !module.isEmpty();
    }

    /** Leads back to the same part, without the question. */
    Outcome.Done backTo(String message) {
        Outcome.Done done = Outcome.done(message);
        return ofCentre()
                ? done.with(Centres.PARAMETER, centreId)
                : with(with(with(done, "module", module), "name", name), "page", page);
    }

    /** Leads to what was sought: centres by their name where a module is open, else one centre, or all the region. */
    Outcome.Done to(String centre, String part) {
        return ofModule()
                ? with(with(Outcome.done(""), "module", module), "name", part)
                : with(Outcome.done(""), Centres.PARAMETER, centre);
    }

    private static Outcome.Done with(Outcome.Done done, String parameter, String value) {
        return value.isEmpty() ? done : done.with(parameter, value);
    }
}
