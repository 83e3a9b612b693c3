package uko.ethicscode.trainer;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All cases in their order, and how far one employee has come. */
record Course(List<Step> steps) {

    Course {
        steps = List.copyOf(steps);
    }

    /** A case, and what was answered to it. */
    record Step(Case of, Optional<Choice> answer) {

        boolean done() {
            return answer.isPresent();
        }

        boolean right() {
            return answer.filter(Choice::right).isPresent();
        }
    }

    long done() {
        return steps.stream().filter(Step::done).count();
    }

    long right() {
        return steps.stream().filter(Step::right).count();
    }

    Optional<Step> find(UUID id) {
        return steps.stream().filter(step -> step.of().id().equals(id)).findFirst();
    }

    /** The first that waits for an answer. */
    Optional<Step> next() {
        return steps.stream().filter(step -> !step.done()).findFirst();
    }

    /** The place of a case, from 1. */
    long place(Step step) {
        return steps.stream()
                        .map(Step::of)
                        .takeWhile(each -> !each.id().equals(step.of().id()))
                        .count()
                + 1;
    }
}
