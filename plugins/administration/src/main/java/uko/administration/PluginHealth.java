package uko.administration;

import java.util.Comparator;
import java.util.List;
import org.pf4j.Extension;
import uko.spi.administration.Plugins;
import uko.spi.administration.Plugins.Plugin;
import uko.spi.portlet.Model;
import uko.spi.portlet.Portlet;
import uko.spi.portlet.PortletName;
import uko.spi.portlet.RenderRequest;

/** Shows how the plugins of this node fare, those in trouble first. */
@Extension
@PortletName("plugins")
public final class PluginHealth implements Portlet {

    private static final String WELL = "started";

    private static final Comparator<Plugin> TROUBLE_FIRST = Comparator.comparing((Plugin plugin) -> stands(plugin))
            .thenComparing(Plugin::faults, Comparator.reverseOrder())
            .thenComparing(Plugin::id);

    private final Plugins plugins;

    public PluginHealth(Plugins plugins) {
        this.plugins = plugins;
    }

    @Override
    public Model view(RenderRequest request) {
        List<Plugin> all = plugins.all().stream().sorted(TROUBLE_FIRST).toList();
        return Model.of("plugins", all)
                .and("stopped", all.stream().filter(plugin -> !stands(plugin)).count())
                .and("faults", all.stream().mapToLong(Plugin::faults).sum());
    }

    private static boolean stands(Plugin plugin) {
        return plugin.state().equals(WELL);
    }
}
