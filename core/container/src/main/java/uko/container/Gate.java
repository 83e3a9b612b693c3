package uko.container;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import uko.spi.portlet.Centre;
import uko.spi.portlet.Person;

/**
 * Decides whether a call may pass; nothing else in the suite does. Fragment, action, resource, batch, frame and stream
 * all ask here.
 *
 * <p>Whoever may not see a portlet may neither act in it nor fetch its files. Preferences belong to those who
 * administer pages, whatever the portlet's own roles.
 */
public final class Gate {

    /** Who chooses preferences of a placement. */
    static final Set<String> EDITORS = Set.of("regional-admin", "platform-admin");

    private final Registry registry;
    private final Switches switches;

    Gate(Registry registry, Switches switches) {
        this.registry = registry;
        this.switches = switches;
    }

    public Verdict check(Call call) {
        return check(call.module(), call.portlet(), call.phase(), call.centre(), call.person());
    }

    /**
     * Checks without a call, as the stream does for each portlet that a page listens to.
     *
     * @param centre null where there is none of the id that was asked for
     * @param person with his roles in this very centre
     */
    public Verdict check(String module, String portlet, Phase phase, @Nullable Centre centre, Person person) {
        LoadedPlugin plugin = registry.find(module);
        PortletManifest manifest =
                plugin == null ? null : plugin.manifest().portlets().get(portlet);
        if (manifest == null) {
            return Verdict.ABSENT;
        }
        Set<String> inner = roles(manifest, phase);
        if (inner == null) {
            return Verdict.ABSENT;
        }
        boolean open = manifest.forAnyone() && inner.contains(PortletManifest.ANYONE);
        if (!open && person.equals(Person.ANYONE)) {
            return Verdict.SIGNED_OUT;
        }
        boolean stranger = !open && person.roles().isEmpty();
        if (centre == null || stranger || !switches.on(module, centre)) {
            return Verdict.ABSENT;
        }
        boolean sees = isEditing(phase) || any(manifest.roles(), person);
        return sees && any(inner, person) ? Verdict.ALLOWED : Verdict.FORBIDDEN;
    }

    /** The roles that the phase asks for beside those of the portlet; null where the portlet has no such phase. */
    private static @Nullable Set<String> roles(PortletManifest portlet, Phase phase) {
        return switch (phase) {
            case Mode mode -> modeRoles(portlet, mode);
            case Phase.Action action ->
                isEditing(action)
                        ? modeRoles(portlet, Mode.EDIT)
                        : portlet.actions().get(action.name());
            case Phase.Resource resource -> portlet.resources().get(resource.name());
        };
    }

    private static @Nullable Set<String> modeRoles(PortletManifest portlet, Mode mode) {
        return switch (mode) {
            case VIEW -> portlet.roles();
            case MINE -> portlet.mine() ? portlet.roles() : null;
            case HELP -> portlet.help() ? portlet.roles() : null;
            case EDIT -> portlet.preferences().isEmpty() ? null : EDITORS;
        };
    }

    private static boolean isEditing(Phase phase) {
        return phase == Mode.EDIT
                || (phase instanceof Phase.Action action && action.name().equals(Preferences.ACTION));
    }

    private static boolean any(Set<String> roles, Person person) {
        if (roles.contains(PortletManifest.ANYONE)) {
            return true;
        }
        for (String role : roles) {
            if (person.is(role)) {
                return true;
            }
        }
        return false;
    }
}
