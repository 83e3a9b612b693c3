package uko.ethicscode.commission;

import java.util.Optional;
import java.util.UUID;
import uko.spi.portlet.PortletException;
import uko.spi.portlet.RenderRequest;

/** What the address of a page names. */
final class Address {

    private Address() {}

    /** @throws PortletException {@code not-found} where the address names a question that can't be */
    static Optional<UUID> question(RenderRequest request) {
        return request.parameter("question").filter(id -> !id.isEmpty()).map(Address::id);
    }

    private static UUID id(String value) {
        try {
            return UUID.fromString(value);
        } catch (IllegalArgumentException nonsense) {
            throw PortletException.notFound("question");
        }
    }
}
