/** The server: the only place that knows everyone. Wires storage, container and rendering, and starts with a command. */
@NullMarked
package uko.server;

import org.jspecify.annotations.NullMarked;
