package uko.ethicscode.trainer;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uko.deliverable.Deliverables;
import uko.deliverable.Numbered;
import uko.deliverable.Revision;
import uko.deliverable.Section;
import uko.deliverable.Value;

/** The standards of the code in force, as each contour words them: what answers of cases rest on. */
final class Standards {

    private final Deliverables deliverables;

    Standards(Deliverables deliverables) {
        this.deliverables = deliverables;
    }

    /** In reading order; none where no code is in force. */
    List<Standard> inForce() {
        return deliverables.findInForce().map(this::of).orElse(List.of());
    }

    Map<String, Standard> byAddress() {
        return inForce().stream().collect(Collectors.toMap(Standard::address, Function.identity()));
    }

    private List<Standard> of(Revision revision) {
        return deliverables
                .findType(revision.type())
                .map(type -> Numbered.of(deliverables.content(revision), type).stream()
                        .filter(numbered -> numbered.section().kind().equals("standard"))
                        .flatMap(Standards::wordings)
                        .toList())
                .orElse(List.of());
    }

    private static Stream<Standard> wordings(Numbered standard) {
        List<Section> wordings = standard.section().sections();
        return wordings.stream()
                .map(wording -> new Standard(
                        wording.key(),
                        standard.section().key(),
                        contour(wording),
                        standard.number(),
                        wordings.size() == 1 ? standard.section().title() : wording.title()));
    }

    private static String contour(Section wording) {
        return wording.fields().get("contour") instanceof Value.Plain plain ? plain.text() : "";
    }
}
