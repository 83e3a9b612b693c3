package uko.ethicscode.trainer;

import java.util.UUID;
import uko.spi.portlet.PortletException;

/** The case that the address of a page names. */
final class CaseAddress {

    private CaseAddress() {}

    /** @throws PortletException {@code not-found} where the address names none that could be */
    static UUID id(String parameter) {
        try {
            return UUID.fromString(parameter);
        } catch (IllegalArgumentException nonsense) {
            throw PortletException.notFound("case");
        }
    }
}
