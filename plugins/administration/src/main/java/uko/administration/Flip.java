package uko.administration;

import uko.spi.administration.Modules;
import uko.spi.storage.Writes;

/** A switch about to be flipped, as the person saw it. */
record Flip(Position seen, boolean on, long version) {

    /** Whether the person would take away the very page on which modules are switched on. */
    boolean locksOut() {
        return seen.lasting() && !on;
    }

    /** Switches, or undoes the whole change when somebody was faster: the same form may then be sent again. */
    Flip carryOut(Modules modules, Writes writes) {
        boolean done = seen.centre()
                .map(centre -> modules.switchInCentre(writes, seen.module(), centre, on, version))
                .orElseGet(() -> modules.switchInRegion(writes, seen.module(), on, version));
        if (!done) {
            throw new TooLate();
        }
        writes.audit(seen.module()
                + (on ? " on in " : " off in ")
                + seen.centre().map(centre -> "centre " + centre).orElse("the region"));
        return this;
    }

    /** The key of the sentence that confirms it. */
    String confirmation() {
        if (seen.state().waitsForRegion()) {
            return on ? "switch.will-follow-region" : "switch.will-stay-off";
        }
        if (seen.centre().isPresent()) {
            return on ? "switch.on-in-centre" : "switch.off-in-centre";
        }
        return on ? "switch.on-in-region" : "switch.off-in-region";
    }

    /** Somebody switched it since the person looked. */
    static final class TooLate extends RuntimeException {

        private static final long serialVersionUID = 1;

        private TooLate() {
            super("The switch was changed since.", null, false, false);
        }
    }
}
