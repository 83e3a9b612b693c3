package uko.container;

/** Where a call that passed the gate goes. */
record Target(LoadedPlugin plugin, LoadedPortlet portlet, Call call) {

    PortletManifest manifest() {
        return portlet.manifest();
    }
}
