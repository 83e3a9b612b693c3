package uko.hiringcriteria;

import java.util.Optional;
import java.util.UUID;
import uko.spi.portlet.PortletException;
import uko.spi.portlet.RenderRequest;

/** What the address of a page names. */
final class Address {

    private Address() {}

    /** @throws PortletException {@code not-found} where the address names none that could be */
    static Optional<UUID> id(RenderRequest request, String parameter) {
        return request.parameter(parameter).filter(value -> !value.isEmpty()).map(Address::id);
    }

    private static UUID id(String value) {
        try {
            return UUID.fromString(value);
        } catch (IllegalArgumentException nonsense) {
            throw PortletException.notFound("page");
        }
    }
}
