package uko.hiringcriteria;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import uko.spi.portlet.Form;

/**
 * Who applies, and how long his personal data may be kept.
 *
 * @param probationUntil present where an employee on probation is assessed, and nobody who applies
 */
record CandidateForm(
        UUID vacancy,
        String name,
        String contact,
        LocalDate consentOn,
        LocalDate keepUntil,
        Optional<LocalDate> probationUntil) {

    /** Longer than that nobody needs the data of somebody who was not taken on. */
    static final int MOST_YEARS = 3;

    /** No probation is longer: three months, six for heads (Labour Code, article 70), a year in the civil service. */
    static final int MOST_PROBATION_YEARS = 1;

    static CandidateForm of(Form form, LocalDate today) {
        Optional<LocalDate> probation = form.text("probation-until", 10).isEmpty()
                ? Optional.empty()
                : Optional.of(form.date("probation-until"));
        var read = new CandidateForm(
                form.id("vacancy"),
                form.requireText("name", 200),
                form.text("contact", 200),
                form.date("consent-on"),
                form.date("keep-until"),
                probation);
        read.checkDays(form, today);
        form.check();
        return read;
    }

    private void checkDays(Form form, LocalDate today) {
        if (consentOn.isAfter(today)) {
            form.problem("consent-on", "candidate.consent-in-the-future");
        }
        if (keepUntil.isBefore(today)) {
            form.problem("keep-until", "candidate.term-is-over");
        }
        if (keepUntil.isAfter(today.plusYears(MOST_YEARS))) {
            form.problem("keep-until", "candidate.term-too-long", MOST_YEARS);
        }
        probationUntil.ifPresent(until -> checkProbation(form, until, today));
    }

    /** Personal data are kept until the probation ends, so an end beyond all law would keep them for good. */
    static void checkProbation(Form form, LocalDate until, LocalDate today) {
        if (until.isBefore(today)) {
            form.problem("probation-until", "candidate.probation-is-over");
        }
        if (until.isAfter(today.plusYears(MOST_PROBATION_YEARS))) {
            form.problem("probation-until", "candidate.probation-too-long", today.plusYears(MOST_PROBATION_YEARS));
        }
    }

    String stage() {
        return probationUntil.isPresent() ? Candidate.PROBATION : "selection";
    }
}
