package uko.administration;

import java.util.Optional;
import java.util.UUID;
import uko.spi.administration.Modules.Module;
import uko.spi.administration.Modules.Switch;
import uko.spi.portlet.Centre;

/**
 * How one switch stands: of a module in the region, or in one centre.
 *
 * @param centre the centre, none for the region's switch
 * @param place the name of the centre, empty for the region
 * @param version what an edit of this switch must name, 0 where there was none yet
 * @param lasting whether it can't be switched off
 */
record Position(
        String module, String title, Optional<UUID> centre, String place, State state, long version, boolean lasting) {

    /** Who switched this module off could never come back to switch it on. */
    private static final String LASTING = "administration";

    private static final Switch AS_REGION = new Switch(true, 0);

    static Position inRegion(Module module) {
        return of(module, Optional.empty(), "", State.ofRegion(module.region().on()), module.region());
    }

    static Position inCentre(Module module, Centre centre) {
        Switch own = module.centres().getOrDefault(centre.id(), AS_REGION);
        State state = State.ofCentre(module.region().on(), own.on());
        return of(module, Optional.of(centre.id()), centre.name(), state, own);
    }

    private static Position of(Module module, Optional<UUID> centre, String place, State state, Switch position) {
        boolean lasting = module.id().equals(LASTING);
        return new Position(module.id(), module.title(), centre, place, state, position.version(), lasting);
    }
}
