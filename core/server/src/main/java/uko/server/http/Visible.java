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
 * @param forStaff whether it is everyone's daily work, rather than for those who administer
 */
record Visible(String name, String title, boolean forStaff) {

    private static final Set<String> STAFF = Set.of("employee");
    private static final String ETHICS_CODE = "ethics-code";
    private static final String ADMINISTRATION = "administration";

    /**
     * All that the person may see in the centre, those for staff first, then those for who administers, the modules of
     * the region before all; what is for anyone needs no shell.
     */
    static List<Visible> to(Person person, Centre centre, Container container, Language language) {
        List<Visible> work = new ArrayList<>();
        List<Visible> administration = new ArrayList<>();
        for (PluginManifest plugin : inOrder(container.manifests())) {
            for (var portlet : plugin.portlets().entrySet()) {
                Verdict verdict = container.gate().check(plugin.id(), portlet.getKey(), Mode.VIEW, centre, person);
                if (verdict == Verdict.ALLOWED && !portlet.getValue().roles().contains("anyone")) {
                    Visible visible = of(plugin.id() + "/" + portlet.getKey(), portlet.getValue(), language);
                    (visible.forStaff ? work : administration).add(visible);
                }
            }
        }
        administration.sort(Comparator.comparing(visible -> !visible.name.startsWith(ADMINISTRATION + "/")));
        work.addAll(administration);
        return work;
    }

    /** What people come for opens first, the code before all; what the suite tells of itself, notices too, stands below. */
    private static List<PluginManifest> inOrder(List<PluginManifest> manifests) {
        return manifests.stream()
                .sorted(Comparator.comparing(
                                (PluginManifest manifest) -> manifest.id().equals(ADMINISTRATION))
                        .thenComparing(manifest -> !manifest.id().equals(ETHICS_CODE)))
                .toList();
    }

    private static Visible of(String name, PortletManifest portlet, Language language) {
        boolean forStaff = portlet.roles().stream().anyMatch(STAFF::contains);
        return new Visible(name, portlet.title().in(language), forStaff);
    }
}
