package uko.container;

import uko.rendering.Bundles;
import uko.rendering.TemplateSource;
import uko.spi.administration.Plugins;

/**
 * What the container has made for a plugin and its services may be made of.
 *
 * @param resources the plugin's class loader
 * @param files the texts among its resources
 * @param plugins the health of all plugins, for those that may see it
 */
public record PluginParts(ClassLoader resources, TemplateSource files, Bundles messages, Plugins plugins) {}
