package uko.deliverable.drafting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uko.deliverable.tools.Names;
import uko.spi.people.Colleague;
import uko.spi.people.Colleagues;

/**
 * Who may be named in a field. A page carries the list of all once, however many fields choose from it, so a form says
 * names: those of {@link #labels}.
 *
 * @param here the colleagues of today
 * @param names by ids, also of those who have left
 */
record People(List<Known> here, UnaryOperator<String> names) {

    /** @param label the name; where several bear it, with position and department */
    record Known(String id, String name, String label) {}

    /** @param all whether somebody may be chosen or is named anew; else ids alone are to be shown by names */
    static People of(Colleagues colleagues, boolean all) {
        return of(all ? colleagues.all() : List.of(), new Names(colleagues));
    }

    static People of(List<Colleague> here, UnaryOperator<String> names) {
        Map<String, Long> bearers =
                here.stream().collect(Collectors.groupingBy(Colleague::name, Collectors.counting()));
        Map<String, Integer> alike = new HashMap<>();
        List<Known> known = new ArrayList<>();
        for (Colleague each : here) {
            String label = bearers.getOrDefault(each.name(), 1L) == 1 ? each.name() : placed(each);
            int number = alike.merge(label, 1, Integer::sum);
            known.add(new Known(
                    each.id().toString(), each.name(), number == 1 ? label : "%s (%d)".formatted(label, number)));
        }
        return new People(known, names);
    }

    private static String placed(Colleague colleague) {
        return Stream.of(colleague.name(), colleague.position(), colleague.department())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    List<String> labels() {
        return here.stream().map(Known::label).toList();
    }

    /** What he is called in a form, also where he has left; the id where nobody knows whose it is. */
    String label(String id) {
        return here.stream()
                .filter(each -> each.id().equals(id))
                .map(Known::label)
                .findFirst()
                .or(() -> Optional.of(names.apply(id)).filter(name -> !name.isEmpty()))
                .orElse(id);
    }

    /** The ids of those who are called so: none, one, or several who bear the name. */
    List<String> called(String words) {
        return Stream.<Predicate<Known>>of(
                        each -> each.label().equals(words),
                        each -> plain(each.label()).equals(plain(words)),
                        each -> plain(each.name()).equals(plain(words)))
                .map(is -> here.stream().filter(is).map(Known::id).toList())
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private static String plain(String words) {
        return words.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT).replace('ё', 'е');
    }
}
