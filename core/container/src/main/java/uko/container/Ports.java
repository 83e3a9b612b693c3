package uko.container;

import java.time.InstantSource;

/**
 * What the container asks of those who wire it.
 *
 * @param clock the database's time
 */
public record Ports(
        Switches switches,
        Migrator migrator,
        Services services,
        CallScope scope,
        PreferenceStore preferences,
        Kits kits,
        InstantSource clock) {}
