package uko.employeebook.onboarding;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import uko.spi.people.Colleague;

/**
 * How far somebody has come along the path.
 *
 * @param late how many steps should be done by now and are not
 */
record Progress(Newcomer newcomer, Colleague colleague, List<Milestone> milestones, long done, long of, long late) {

    Progress {
        milestones = List.copyOf(milestones);
    }

    /** A step for this person, and when he ticked it. */
    record Line(Step step, Optional<LocalDate> doneOn) {}

    /**
     * All that is to be done by one day.
     *
     * @param place where it stands in the drawing
     */
    record Milestone(long byDay, LocalDate due, boolean overdue, List<Line> lines, long done, Drawn place) {

        Milestone {
            lines = List.copyOf(lines);
        }

        static Milestone of(Newcomer newcomer, long byDay, List<Step> steps, LocalDate today) {
            List<Line> lines = steps.stream()
                    .filter(step -> step.byDay() == byDay)
                    .map(step ->
                            new Line(step, Optional.ofNullable(newcomer.done().get(step.id()))))
                    .toList();
            long done = lines.stream().filter(line -> line.doneOn.isPresent()).count();
            LocalDate due = Step.due(newcomer.firstDay(), byDay);
            boolean overdue = today.isAfter(due) && done < lines.size();
            return new Milestone(byDay, due, overdue, lines, done, Drawn.of(byDay, done, lines.size()));
        }

        long open() {
            return lines.size() - done;
        }
    }

    /** @param steps those of the centre; only what is meant for the colleague counts */
    static Progress of(Newcomer newcomer, Colleague colleague, List<Step> steps, LocalDate today) {
        List<Step> his = steps.stream().filter(step -> step.isFor(colleague)).toList();
        List<Milestone> milestones = Step.DAYS.stream()
                .map(day -> Milestone.of(newcomer, day, his, today))
                .toList();
        long done = milestones.stream().mapToLong(Milestone::done).sum();
        long late = milestones.stream()
                .filter(Milestone::overdue)
                .mapToLong(Milestone::open)
                .sum();
        return new Progress(newcomer, colleague, milestones, done, his.size(), late);
    }

    /** Of those who work in the centre still. */
    static List<Progress> of(List<Newcomer> some, List<Colleague> present, List<Step> steps, LocalDate today) {
        return some.stream()
                .flatMap(newcomer -> present.stream()
                        .filter(colleague -> colleague.id().equals(newcomer.person()))
                        .map(colleague -> of(newcomer, colleague, steps, today)))
                .toList();
    }
}
