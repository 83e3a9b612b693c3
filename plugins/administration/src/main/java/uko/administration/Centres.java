package uko.administration;

import java.util.List;
import java.util.Locale;
import uko.spi.portlet.Centre;
import uko.spi.portlet.PortletException;
import uko.spi.portlet.RenderRequest;

/** The centres of the region, by name. */
record Centres(List<Centre> all) {

    /** The parameter of the address; {@code centre} is the page's own, and the core's. */
    static final String PARAMETER = "centre-id";

    Centres {
        all = List.copyOf(all);
    }

    /** The centre that the address names, else the page's own. */
    Centre chosen(RenderRequest request) {
        return request.parameter(PARAMETER).map(this::require).orElse(request.centre());
    }

    Centre require(String id) {
        return all.stream()
                .filter(centre -> centre.id().toString().equalsIgnoreCase(id))
                .findFirst()
                .orElseThrow(() -> PortletException.notFound("centre"));
    }

    /** Those with this part in their names, whatever the case, ё or е. */
    List<Centre> named(String part) {
        String sought = folded(part);
        return all.stream()
                .filter(centre -> folded(centre.name()).contains(sought))
                .toList();
    }

    private static String folded(String text) {
        return text.strip().toLowerCase(Locale.ROOT).replace('ё', 'е');
    }
}
