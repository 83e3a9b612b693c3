package uko.administration;

import uko.spi.administration.Modules.Module;

/**
 * A module as the region has it.
 *
 * @param exceptions how many centres have it off by a choice of their own
 */
record ModuleCard(Position region, String description, long exceptions) {

    static ModuleCard of(Module module) {
        long exceptions =
                module.centres().values().stream().filter(own -> !own.on()).count();
        return new ModuleCard(Position.inRegion(module), module.description(), exceptions);
    }
}
