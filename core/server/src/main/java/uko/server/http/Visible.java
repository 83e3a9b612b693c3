package uko.server.http;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import uko.container.Container;
import uko.container.Mode;
import uko.container.PluginManifest;
import uko.container.PortletManifest;
import uko.container.Verdict;
import uko.spi.portlet.Centre;
import uko.spi.portlet.Language;
import uko.spi.portlet.Person;

/**
 * A portlet that the gate lets a person see.
 *
 * @param module the title of its module
 * @param forStaff whether it is everyone's daily work, rather than for those who administer
 * @param order of its module
 */
record Visible(String name, String title, String module, boolean forStaff, int order) {

    private static final Set<String> STAFF = Set.of("employee");

    /**
     * All that the person may see in the centre, those for staff first, then those for who administers; what is for
     * anyone needs no shell. Both stand as the modules' {@code order} says: in daily work the lowest first, in
     * administration the highest, so that what a module tells of the suite itself is found at the far end of the one
     * and at the head of the other.
     */
    static List<Visible> to(Person person, Centre centre, Container container, Language language) {
        List<Visible> all = new ArrayList<>();
        for (PluginManifest plugin : container.manifests()) {
            for (var portlet : plugin.portlets().entrySet()) {
                Verdict verdict = container.gate().check(plugin.id(), portlet.getKey(), Mode.VIEW, centre, person);
                if (verdict == Verdict.ALLOWED && !portlet.getValue().roles().contains("anyone")) {
                    all.add(of(plugin, portlet.getKey(), portlet.getValue(), language));
                }
            }
        }
        all.sort(Comparator.comparing((Visible visible) -> !visible.forStaff)
                .thenComparing(visible -> visible.forStaff ? visible.order : -visible.order));
        return all;
    }

    private static Visible of(PluginManifest plugin, String name, PortletManifest portlet, Language language) {
        boolean forStaff = portlet.roles().stream().anyMatch(STAFF::contains);
        return new Visible(
                plugin.id() + "/" + name,
                portlet.title().in(language),
                plugin.title().in(language),
                forStaff,
                plugin.order());
    }

    /** The id of its module: titles may be alike. */
    String moduleId() {
        return name.substring(0, name.indexOf('/'));
    }

    /** Its title where that of its module stands above: "Книга сотрудника: редакции" is "Редакции" there. */
    String titleWithin() {
        String prefix = module + ": ";
        if (!title.startsWith(prefix)) {
            return title;
        }
        String own = title.substring(prefix.length());
        return Character.toUpperCase(own.charAt(0)) + own.substring(1);
    }
}
