package uko.employeebook.onboarding;

import uko.spi.portlet.Form;

/** What an author wrote of a step. */
record StepForm(long byDay, String title, String details, String chapter, String department, String position) {

    /** Before anything is written. */
    static final StepForm EMPTY = new StepForm(1, "", "", "", "", "");

    static StepForm of(Form form) {
        var read = new StepForm(
                form.number("by-day", 1, 90),
                form.requireText("title", 200).replace('\n', ' '),
                form.text("details", 1000),
                form.text("chapter", 60),
                form.text("department", 200),
                form.text("position", 200));
        if (!Step.DAYS.contains(read.byDay)) {
            form.problem("by-day", "path-step.day-unknown");
        }
        if (!read.chapter.matches("([a-z][a-z0-9-]*)?")) {
            form.problem("chapter", "path-step.chapter-unknown");
        }
        form.check();
        return read;
    }

    static StepForm of(Step step) {
        return new StepForm(
                step.byDay(), step.title(), step.details(), step.chapter(), step.department(), step.position());
    }

    /** As a person compares it with another. */
    String words() {
        return String.join("\n", title, details, Long.toString(byDay), chapter, department, position)
                .strip();
    }
}
