package uko.employeebook.care;

import java.time.LocalDate;
import java.util.UUID;
import uko.spi.people.Colleagues;
import uko.spi.portlet.Form;

/** To whom a chapter is entrusted, by when he looks it through, and how often after that. */
record CareForm(String chapter, UUID owner, long months, LocalDate dueOn) {

    private static final int MOST_YEARS = 3;
    private static final int USUAL_MONTHS = 6;

    /** What is kept of a chapter, or is proposed for one that nobody answers for. */
    static CareForm of(CarePage.Line line, LocalDate today) {
        return line.care()
                .map(care -> new CareForm(care.chapter(), care.owner(), care.months(), care.dueOn()))
                .orElseGet(() -> new CareForm(
                        line.chapter().key(), new UUID(0, 0), USUAL_MONTHS, today.plusMonths(USUAL_MONTHS)));
    }

    static CareForm of(Form form, Colleagues colleagues, LocalDate today) {
        var read = new CareForm(
                form.requireText("chapter", 60),
                form.id("owner"),
                form.number("months", 1, 12L * MOST_YEARS),
                form.date("due-on"));
        form.check();
        if (colleagues.find(read.owner).filter(CarePage::mayOwn).isEmpty()) {
            form.problem("owner", "care.not-an-owner");
        }
        if (read.dueOn.isBefore(today) || read.dueOn.isAfter(today.plusYears(MOST_YEARS))) {
            form.problem("due-on", "care.day-too-far", MOST_YEARS);
        }
        form.check();
        return read;
    }
}
