package uko.deliverable.drafting;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import uko.deliverable.showing.Whose;
import uko.spi.people.Colleague;
import uko.spi.portlet.Form;

/**
 * The boxes by which an author says for whom a section is: departments and positions that the centre has, roles that
 * people know, and whatever the section names already.
 */
record Audience(List<Box> departments, List<Box> positions, List<Box> roles) {

    private static final String DEPARTMENT = "department:";
    private static final String POSITION = "position:";
    private static final String ROLE = "role:";
    private static final List<String> ROLES = List.of("centre-head", "chair", "secretary", "working-group");

    private static final int MOST_BOXES = 1_000;
    private static final int MOST_ENTRY = 300;

    /** @param field its name in the form; its value is the entry, so that what is sent says whom it means */
    record Box(String field, String entry, Whose whose, boolean chosen) {}

    /** @param chosen the entries of the section */
    static Audience of(List<Colleague> everybody, List<String> chosen) {
        List<Box> departments = new ArrayList<>();
        List<Box> positions = new ArrayList<>();
        List<Box> roles = new ArrayList<>();
        int number = 0;
        for (String entry : entries(everybody, chosen)) {
            List<Box> boxes =
                    entry.startsWith(DEPARTMENT) ? departments : entry.startsWith(POSITION) ? positions : roles;
            boxes.add(new Box(field(++number), entry, Whose.of(entry), chosen.contains(entry)));
        }
        return new Audience(departments, positions, roles);
    }

    private static String field(int number) {
        return "audience-" + number;
    }

    private static Set<String> entries(List<Colleague> everybody, List<String> chosen) {
        Set<String> entries = new TreeSet<>(chosen);
        add(entries, DEPARTMENT, everybody, Colleague::department);
        add(entries, POSITION, everybody, Colleague::position);
        ROLES.forEach(role -> entries.add(ROLE + role));
        return entries;
    }

    private static void add(Set<String> entries, String sort, List<Colleague> all, Function<Colleague, String> name) {
        all.stream().map(name).filter(each -> !each.isEmpty()).forEach(each -> entries.add(sort + each));
    }

    /**
     * The entries that were ticked; whom nobody here knows is a problem, for a section for nobody would be lost.
     *
     * @param known the entries that the section has
     * @param everybody asked for once, and only where others are ticked
     */
    static List<String> read(Form form, List<String> known, Supplier<List<Colleague>> everybody) {
        List<String> ticked = new ArrayList<>();
        Set<String> offered = new HashSet<>(entries(List.of(), known));
        boolean all = false;
        for (int number = 1; number <= MOST_BOXES; number++) {
            String entry = form.text(field(number), MOST_ENTRY);
            if (!entry.isEmpty() && !offered.contains(entry) && !all) {
                offered.addAll(entries(everybody.get(), known));
                all = true;
            }
            if (!entry.isEmpty() && !offered.contains(entry)) {
                form.problem(field(number), "audience.unknown", Whose.of(entry).name());
            } else if (!entry.isEmpty() && !ticked.contains(entry)) {
                ticked.add(entry);
            }
        }
        return ticked;
    }
}
