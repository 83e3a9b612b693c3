package uko.deliverable.revisions;

import java.util.Optional;
import java.util.UUID;
import uko.spi.portlet.PortletException;
import uko.spi.portlet.RenderRequest;

/**
 * What the address of the portlet asks for.
 *
 * @param layout {@code beside}, or empty for both texts in one
 * @param from the key of the change with which the page begins
 */
record Asked(Optional<UUID> document, String before, String after, String layout, String from) {

    static Asked of(RenderRequest request) {
        return new Asked(
                request.parameter("document").filter(text -> !text.isEmpty()).map(Asked::id),
                request.parameter("before").orElse(""),
                request.parameter("after").orElse(""),
                request.parameter("layout").filter("beside"::equals).orElse(""),
                request.parameter("from").orElse(""));
    }

    boolean compares() {
        return !before.isEmpty() && !after.isEmpty();
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException malformed) {
            throw PortletException.notFound("document");
        }
    }
}
