package uko.employeebook.onboarding;

import java.time.LocalDate;
import java.util.UUID;
import uko.spi.people.Colleagues;
import uko.spi.portlet.Form;

/** Whose path it is, who helps him, and from which day it is counted. */
record PathForm(UUID person, UUID mentor, LocalDate firstDay) {

    /** Whoever joins is found and prepared for before; and nobody is led along the path years later. */
    private static final int MOST_DAYS_AHEAD = 90;

    private static final int MOST_DAYS_AGO = 365;

    static PathForm of(Form form, Colleagues colleagues, LocalDate today) {
        var read = new PathForm(form.id("person"), form.id("mentor"), form.date("first-day"));
        form.check();
        if (colleagues.find(read.person).isEmpty()) {
            form.problem("person", "newcomer.nobody");
        }
        if (colleagues.find(read.mentor).isEmpty()) {
            form.problem("mentor", "newcomer.nobody");
        }
        if (read.mentor.equals(read.person)) {
            form.problem("mentor", "newcomer.own-mentor");
        }
        if (read.firstDay.isAfter(today.plusDays(MOST_DAYS_AHEAD))
                || read.firstDay.isBefore(today.minusDays(MOST_DAYS_AGO))) {
            form.problem("first-day", "newcomer.day-too-far", MOST_DAYS_AGO, MOST_DAYS_AHEAD);
        }
        form.check();
        return read;
    }
}
