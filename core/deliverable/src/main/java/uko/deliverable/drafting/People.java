package uko.deliverable.drafting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import uko.deliverable.drafting.FieldBox.Choice;

/**
 * Who may be named in a field.
 *
 * @param here the colleagues of today
 * @param names by ids, also of those who have left
 */
record People(List<Choice> here, UnaryOperator<String> names) {

    /** Whoever was named and has left since stays named. */
    List<Choice> choices(String named) {
        List<Choice> all = new ArrayList<>();
        here.forEach(
                each -> all.add(new Choice(each.id(), each.title(), each.id().equals(named))));
        if (!named.isEmpty() && all.stream().noneMatch(Choice::chosen)) {
            all.add(new Choice(named, name(named), true));
        }
        return all;
    }

    /** An id where nobody knows whose it is. */
    String name(String id) {
        return here.stream()
                .filter(each -> each.id().equals(id))
                .map(Choice::title)
                .findFirst()
                .or(() -> Optional.of(names.apply(id)).filter(name -> !name.isEmpty()))
                .orElse(id);
    }
}
