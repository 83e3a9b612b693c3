package uko.container;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import uko.rendering.Page;
import uko.spi.portlet.Centre;
import uko.spi.portlet.Model;
import uko.spi.portlet.Portlet;

/** Asks a portlet for its model and renders it. Within the scope of the call, on its virtual thread. */
final class Views {

    private final InstantSource clock;
    private final Preferences preferences;

    Views(InstantSource clock, Preferences preferences) {
        this.clock = clock;
        this.preferences = preferences;
    }

    LocalDate today(Centre centre) {
        return LocalDate.ofInstant(clock.instant(), centre.zone());
    }

    Fragment render(LoadedPlugin plugin, LoadedPortlet portlet, Call call, Mode mode) {
        Page page = page(call, portlet.manifest(), mode);
        String html = mode == Mode.EDIT
                ? preferences.edit(call, portlet.manifest(), page)
                : plugin.templates().render(portlet.name() + "/" + mode.word(), page, model(portlet, call, mode));
        boolean kept = mode == Mode.VIEW && portlet.manifest().shared();
        return new Fragment(html, portlet.face(call.language()), kept);
    }

    private Model model(LoadedPortlet portlet, Call call, Mode mode) {
        Portlet instance = portlet.instance();
        ShowRequest request = new ShowRequest(call, portlet.manifest(), today(call.here()));
        Model model = switch (mode) {
            case VIEW, EDIT -> instance.view(request);
            case MINE -> instance.mine(request);
            case HELP -> instance.help(request);
        };
        return Objects.requireNonNull(model, "the portlet answered no model");
    }

    private static Page page(Call call, PortletManifest portlet, Mode mode) {
        boolean shared = portlet.shared() && mode == Mode.VIEW;
        Map<String, String> parameters = declared(call, portlet);
        String place = call.placement().place();
        if (!shared && !place.isEmpty()) {
            // A form hands on its page's parameters, and its action must know which placement it was sent from.
            parameters.put("place", place);
        }
        Centre centre = call.here();
        return new Page(
                call.module(),
                call.portlet(),
                centre.id(),
                call.language(),
                centre.zone(),
                parameters,
                shared,
                call.exchange().csrf());
    }

    /** The parameters that the descriptor names, in its order. */
    static Map<String, String> declared(Call call, PortletManifest portlet) {
        Map<String, String> declared = new LinkedHashMap<>();
        for (String name : portlet.parameters()) {
            String value = ShowRequest.value(call.parameters(), name);
            if (value != null) {
                declared.put(name, value);
            }
        }
        return declared;
    }
}
