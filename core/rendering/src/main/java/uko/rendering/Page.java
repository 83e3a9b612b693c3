package uko.rendering;

import java.time.ZoneId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import uko.spi.portlet.Language;

/**
 * Where a template is shown: what its addresses, dates and forms depend on.
 *
 * @param zone the centre's, for {@code dateTime}
 * @param parameters the view's own parameters, which a form hands on to its action
 * @param shared whether the fragment is kept and sent to every reader, so that it may hold no form
 * @param csrf what a form must repeat when the page has a cookie session; empty when it has none
 */
public record Page(
        String module,
        String portlet,
        UUID centre,
        Language language,
        ZoneId zone,
        Map<String, String> parameters,
        boolean shared,
        String csrf) {

    public Page {
        // In its own order, so that the same page has the same bytes on every node.
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    }
}
