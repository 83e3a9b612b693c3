package uko.container;

import java.util.Map;
import uko.rendering.TemplateSource;
import uko.spi.portlet.Portlet;

/**
 * What a part of the core lends to every plugin whose descriptor names it: portlets, templates, sentences, and services
 * for the plugin's own portlets. Implemented by the server.
 *
 * <p>Classes of the package {@code uko.<id>} are lent too, those of its subpackages are not.
 */
public interface Kit {

    /** The name that a descriptor has under {@code kit}. */
    String id();

    /**
     * The kit's own files: {@code META-INF/kit.json} with {@code roles}, {@code facts} and {@code portlets} as in a
     * plugin's descriptor, where {@code {title}} stands for the title of the plugin; {@code templates/},
     * {@code documents/}, {@code messages_*.properties}, {@code public/<id>.css}. A plugin's file of the same name
     * stands in for the kit's.
     */
    TemplateSource files();

    /** Makes what the kit lends to one plugin that is started. */
    Loan lend(PluginManifest manifest, PluginParts parts, Map<Class<?>, Object> services);

    /**
     * @param portlets by name; those that the plugin has itself are not used
     * @param services for the plugin's own portlets, besides those that every plugin has
     */
    record Loan(Map<String, Portlet> portlets, Map<Class<?>, Object> services) {

        public Loan {
            portlets = Map.copyOf(portlets);
            services = Map.copyOf(services);
        }
    }
}
