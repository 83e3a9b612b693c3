package uko.container;

import uko.spi.portlet.Centre;

/** Tells where a module is on. Implemented by the server from what storage keeps; asked on every call, so in memory. */
@FunctionalInterface
public interface Switches {

    boolean on(String module, Centre centre);
}
