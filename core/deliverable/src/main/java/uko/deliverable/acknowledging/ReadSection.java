package uko.deliverable.acknowledging;

import java.util.Optional;
import uko.deliverable.comparison.ShownComparison.ShownChange;
import uko.deliverable.showing.ShownSection;

/**
 * A section that a reader is asked to read because it changed for him.
 *
 * @param section as it is now
 * @param change the words that came and went since what he signed last; absent where the section is new to him
 */
record ReadSection(ShownSection section, Optional<ShownChange> change) {}
