package uko.server.http;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A line of the shell's navigation: a portlet, or a module that shows more than one.
 *
 * @param chosen whether this very line is open
 * @param within what else the module shows, while any of it is open
 */
record Place(String title, String address, boolean chosen, List<Place> within) {

    /** One line per module, in the order of what is visible: so many modules stay a short list. */
    static List<Place> of(List<Visible> visible, @Nullable Visible open, Function<Visible, String> address) {
        return visible.stream()
                .map(Visible::moduleId)
                .distinct()
                .map(module -> ofModule(
                        visible.stream()
                                .filter(portlet -> portlet.moduleId().equals(module))
                                .toList(),
                        open,
                        address))
                .toList();
    }

    private static Place ofModule(List<Visible> portlets, @Nullable Visible open, Function<Visible, String> address) {
        String module = portlets.getFirst().module();
        Visible first = portlets.stream()
                .filter(portlet -> portlet.title().equals(module))
                .findFirst()
                .orElse(portlets.getFirst());
        if (portlets.size() == 1) {
            return new Place(first.title(), address.apply(first), first.equals(open), List.of());
        }
        List<Place> within = portlets.contains(open)
                ? portlets.stream()
                        .filter(portlet -> !portlet.title().equals(module))
                        .map(portlet -> new Place(
                                portlet.titleWithin(), address.apply(portlet), portlet.equals(open), List.of()))
                        .toList()
                : List.of();
        boolean itself = first.equals(open) && first.title().equals(module);
        return new Place(module, address.apply(first), itself, within);
    }
}
