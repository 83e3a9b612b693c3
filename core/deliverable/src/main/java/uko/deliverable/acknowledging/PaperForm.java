package uko.deliverable.acknowledging;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import uko.spi.people.Colleague;
import uko.spi.portlet.Form;

/** Who signed a sheet of paper: by the codes of its lines, or ticked by hand. */
record PaperForm(Set<UUID> people, LocalDate day) {

    private static final int LONGEST = 100_000;

    static PaperForm of(Form form, Step current, List<Colleague> everybody, LocalDate today) {
        Set<UUID> people = new LinkedHashSet<>(scanned(form, current));
        everybody.stream()
                .map(Colleague::id)
                .filter(person -> !form.text("signed-" + person, 10).isEmpty())
                .forEach(people::add);
        LocalDate day = form.date("day");
        if (day.isAfter(today)) {
            form.problem("day", "paper.day-to-come");
        }
        if (day.isBefore(current.inForceFrom())) {
            form.problem("day", "paper.day-too-early", current.inForceFrom());
        }
        if (people.isEmpty()) {
            form.problem("codes", "paper.nobody");
        }
        form.check();
        return new PaperForm(people, day);
    }

    private static List<UUID> scanned(Form form, Step current) {
        List<UUID> people = new ArrayList<>();
        for (Sheet.Code code : Sheet.read(form.text("codes", LONGEST))) {
            if (code.isOf(current.hash())) {
                people.add(code.person());
            } else {
                form.problem("codes", "paper.other-text");
            }
        }
        return people;
    }
}
