package uko.ethicscode.commission;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import uko.spi.people.Colleague;
import uko.spi.people.Colleagues;

/** Those who answer questions in this centre. */
record Commission(Colleagues colleagues) {

    static final String ROLE = "ethics-commission";

    /** A line of the list of who opened a question. */
    record Line(String who, Access access) {}

    List<UUID> members() {
        return colleagues.holding(List.of(ROLE)).stream().map(Colleague::id).toList();
    }

    /** With the name of each. */
    List<Line> lines(Collection<Access> accesses) {
        Map<UUID, String> names = colleagues.names(
                accesses.stream().map(Access::person).distinct().toList());
        return accesses.stream()
                .map(access -> new Line(names.getOrDefault(access.person(), ""), access))
                .toList();
    }

    /** The names of all who work here, as what a published text should not hold. */
    List<String> names() {
        return colleagues.all().stream().map(Colleague::name).toList();
    }
}
