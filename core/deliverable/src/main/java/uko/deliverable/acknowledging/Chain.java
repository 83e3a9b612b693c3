package uko.deliverable.acknowledging;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import uko.deliverable.acknowledging.Step.Weight;

/**
 * The revisions of one document that are or were in force, the earliest first.
 *
 * @param current the one in force; absent where the last was repealed
 */
record Chain(UUID document, String title, List<Step> steps, Optional<Step> current) {

    Chain {
        steps = List.copyOf(steps);
    }

    /** The latest revision that is to be read whole by whoever has acknowledged none since. */
    Step basis() {
        return steps.stream()
                .filter(step -> step.weight() == Weight.WHOLE)
                .reduce((earlier, later) -> later)
                .orElseGet(steps::getFirst);
    }

    Optional<Step> find(String hash) {
        return steps.stream().filter(step -> step.hash().equals(hash)).findFirst();
    }
}
