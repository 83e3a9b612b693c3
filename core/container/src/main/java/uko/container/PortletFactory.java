package uko.container;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import uko.spi.portlet.ActionPortlet;
import uko.spi.portlet.Portlet;
import uko.spi.portlet.PortletName;
import uko.spi.portlet.ResourcePortlet;

/** Makes the portlets of a plugin, each by its one constructor and of nothing but the closed list of services. */
final class PortletFactory {

    private final PluginManifest plugin;
    private final ClassLoader loader;
    private final Map<Class<?>, Object> services;

    PortletFactory(PluginManifest plugin, ClassLoader loader, Map<Class<?>, Object> services) {
        this.plugin = plugin;
        this.loader = loader;
        this.services = services;
    }

    /**
     * Answers the declared portlets by name; what is declared and not there, or there and not declared, is refused.
     *
     * @param lent what the kit makes, for those that the plugin has not itself
     */
    Map<String, Portlet> portlets(Set<String> classes, Map<String, Portlet> lent) {
        Map<String, Portlet> portlets = new LinkedHashMap<>();
        for (String name : new TreeSet<>(classes)) {
            Class<? extends Portlet> type = type(name);
            Portlet other = portlets.put(name(type), portlet(type));
            if (other != null) {
                throw refused("Portlet '%s' is both %s and %s. Rename one."
                        .formatted(name(type), name, other.getClass().getName()));
            }
        }
        lent.forEach(portlets::putIfAbsent);
        for (String declared : plugin.portlets().keySet()) {
            if (!portlets.containsKey(declared)) {
                throw refused("plugin.json declares portlet '%s' and no class has it. Annotate one with @Extension and "
                                .formatted(declared)
                        + "@PortletName(\"%s\"), or remove the declaration.".formatted(declared));
            }
        }
        return portlets;
    }

    private Class<? extends Portlet> type(String name) {
        try {
            return Class.forName(name, true, loader).asSubclass(Portlet.class);
        } catch (ClassNotFoundException | LinkageError unloadable) {
            throw unloadable(name, unloadable);
        } catch (ClassCastException noPortlet) {
            throw new PluginRefused(
                    "%s is an @Extension and no Portlet. Implement uko.spi.portlet.Portlet, or remove ".formatted(name)
                            + "the annotation.",
                    noPortlet);
        }
    }

    private static PluginRefused unloadable(String name, Throwable why) {
        return new PluginRefused(
                "The class %s can't be loaded: %s is not there. Bring it in the plugin, or do without: of the suite a plugin "
                                .formatted(name, why.getMessage())
                        + "sees uko.spi alone.",
                why);
    }

    private String name(Class<? extends Portlet> type) {
        PortletName name = type.getAnnotation(PortletName.class);
        if (name == null || !plugin.portlets().containsKey(name.value())) {
            throw refused(
                    "%s is a portlet that plugin.json does not declare. Annotate it with @PortletName, and declare "
                                    .formatted(type.getName())
                            + "that name under /portlets.");
        }
        return name.value();
    }

    private Portlet portlet(Class<? extends Portlet> type) {
        String name = name(type);
        PortletManifest declared = plugin.portlets().get(name);
        boolean acts = declared != null && !declared.actions().isEmpty();
        boolean serves = declared != null && !declared.resources().isEmpty();
        check(type, acts, ActionPortlet.class, "actions");
        check(type, serves, ResourcePortlet.class, "resources");
        return made(type);
    }

    private static void check(Class<?> type, boolean declared, Class<?> role, String what) {
        if (declared && !role.isAssignableFrom(type)) {
            throw refused("plugin.json declares %s and %s is no %s. Implement it, or remove the declaration."
                    .formatted(what, type.getName(), role.getSimpleName()));
        }
    }

    private Portlet made(Class<? extends Portlet> type) {
        Constructor<?> constructor = constructor(type);
        Class<?>[] parameters = constructor.getParameterTypes();
        Object[] arguments = new Object[parameters.length];
        for (int index = 0; index < parameters.length; index++) {
            arguments[index] = service(type, parameters[index]);
        }
        try {
            return (Portlet) constructor.newInstance(arguments);
        } catch (InvocationTargetException thrown) {
            Throwable cause = thrown.getCause() == null ? thrown : thrown.getCause();
            throw new PluginRefused(
                    "%s can't be made: its constructor failed with %s. Do no work in it."
                            .formatted(type.getName(), Failures.place(cause)),
                    cause);
        } catch (ReflectiveOperationException hidden) {
            throw new PluginRefused(
                    "%s can't be made. Make the class public and not abstract.".formatted(type.getName()), hidden);
        }
    }

    private static Constructor<?> constructor(Class<?> type) {
        try {
            Constructor<?>[] constructors = type.getConstructors();
            if (constructors.length == 1) {
                return constructors[0];
            }
            throw refused("%s has %d public constructors. Give it one.".formatted(type.getName(), constructors.length));
        } catch (LinkageError unloadable) {
            throw unloadable(type.getName(), unloadable);
        }
    }

    private Object service(Class<?> portlet, Class<?> wanted) {
        Object service = services.get(wanted);
        if (service == null) {
            throw refused("%s asks for %s in its constructor, which it can't have. Ask for these alone: %s."
                    .formatted(portlet.getName(), wanted.getName(), permitted()));
        }
        return service;
    }

    private String permitted() {
        return services.keySet().stream().map(Class::getSimpleName).sorted().collect(Collectors.joining(", "));
    }

    private static PluginRefused refused(String sentence) {
        return new PluginRefused(sentence);
    }
}
