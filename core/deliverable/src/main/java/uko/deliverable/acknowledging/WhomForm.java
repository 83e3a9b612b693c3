package uko.deliverable.acknowledging;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import uko.deliverable.content.Hash;
import uko.spi.people.Colleague;
import uko.spi.portlet.Form;
import uko.spi.portlet.Language;
import uko.spi.portlet.Messages;

/** The boxes by which an audience is chosen: departments, positions and roles that the centre has now, and had. */
record WhomForm(List<Box> departments, List<Box> positions, List<Box> roles) {

    private static final List<String> ROLES = List.of("centre-head", "chair", "secretary", "working-group");

    /**
     * A box.
     *
     * @param field its name in the form
     */
    record Box(String field, String entry, String title, boolean chosen) {

        private static Box of(String entry, String title, Whom whom) {
            String field = "whom-" + Hash.of(entry).substring(0, 12);
            return new Box(field, entry, title, whom.entries().contains(entry));
        }
    }

    static WhomForm of(List<Colleague> everybody, Whom whom, Messages messages, Language language) {
        return new WhomForm(
                boxes(Whom.DEPARTMENT, everybody, Colleague::department, whom),
                boxes(Whom.POSITION, everybody, Colleague::position, whom),
                ROLES.stream()
                        .map(role -> Box.of(Whom.ROLE + role, title(role, messages, language), whom))
                        .toList());
    }

    private static List<Box> boxes(String sort, List<Colleague> all, Function<Colleague, String> name, Whom whom) {
        Set<String> names = new TreeSet<>();
        all.forEach(colleague -> names.add(name.apply(colleague)));
        whom.entries().stream()
                .filter(entry -> entry.startsWith(sort))
                .forEach(entry -> names.add(entry.substring(sort.length())));
        names.remove("");
        return names.stream().map(each -> Box.of(sort + each, each, whom)).toList();
    }

    private static String title(String role, Messages messages, Language language) {
        return switch (role) {
            case "centre-head" -> messages.text(language, "whom.centre-head");
            case "chair" -> messages.text(language, "whom.chair");
            case "secretary" -> messages.text(language, "whom.secretary");
            default -> messages.text(language, "whom.working-group");
        };
    }

    /** The boxes that were ticked; none means everybody. */
    Whom read(Form form) {
        List<String> entries = new ArrayList<>();
        for (List<Box> boxes : List.of(departments, positions, roles)) {
            boxes.stream()
                    .filter(box -> !form.text(box.field(), 10).isEmpty())
                    .forEach(box -> entries.add(box.entry()));
        }
        return new Whom(entries);
    }
}
