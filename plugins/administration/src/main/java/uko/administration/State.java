package uko.administration;

/** Whether a module is there for people, and by whose choice. */
enum State {
    ON,
    OFF,
    /** A centre without a choice of its own, while the region has the module off. */
    OFF_AS_REGION,
    /** A centre that has it off while the region has it on. */
    OFF_ALONE,
    /** A centre that has it off, in a region that has it off. */
    OFF_BOTH;

    static State ofRegion(boolean on) {
        return on ? ON : OFF;
    }

    /** The region's choice comes first: a centre can only take itself out. */
    static State ofCentre(boolean region, boolean centre) {
        if (centre) {
            return region ? ON : OFF_AS_REGION;
        }
        return region ? OFF_ALONE : OFF_BOTH;
    }

    /** Whether the switch itself stands on, though the region's may keep the module off. */
    boolean switchedOn() {
        return this == ON || this == OFF_AS_REGION;
    }

    /** Whether a centre's switch has no effect until the region has the module on. */
    boolean waitsForRegion() {
        return this == OFF_AS_REGION || this == OFF_BOTH;
    }
}
