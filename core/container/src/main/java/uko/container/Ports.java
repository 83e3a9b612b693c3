package uko.container;

import java.time.InstantSource;

/**
 * What the container asks of those who wire it.
 *
 * @param clock the node's: which day it is at a centre, and how long a plugin rests; moments that are kept, and deadlines
 *     that pass within a day, are the database's {@code now()}
 */
public record Ports(
        Switches switches,
        Migrator migrator,
        Services services,
        CallScope scope,
        PreferenceStore preferences,
        Kits kits,
        InstantSource clock) {}
