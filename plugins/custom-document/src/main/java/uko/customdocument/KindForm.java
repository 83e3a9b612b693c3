package uko.customdocument;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import uko.deliverable.DocumentType;
import uko.deliverable.Kind;
import uko.deliverable.Words;
import uko.spi.portlet.Form;

/** What a person said of a kind of section. */
final class KindForm {

    private KindForm() {}

    static Kind read(Form form, DocumentType type) {
        Optional<Kind> old = type.find(form.text("kind", 40));
        Words title = TitleForm.read(form);
        List<String> within = within(form, type);
        boolean numbered = !form.text("numbered", 5).isEmpty();
        if (within.isEmpty()) {
            form.problem("within-" + Kind.DOCUMENT, "kind.nowhere");
        }
        form.check();
        return new Kind(
                old.map(Kind::id).orElseGet(() -> LatinName.dashed(title.ru(), taken(type))),
                title,
                within,
                numbered,
                old.map(Kind::fields).orElse(List.of()),
                old.map(Kind::realises).orElse(List.of()));
    }

    private static List<String> within(Form form, DocumentType type) {
        List<String> places = new ArrayList<>(List.of(Kind.DOCUMENT));
        type.kinds().forEach(kind -> places.add(kind.id()));
        return places.stream()
                .filter(place -> !form.text("within-" + place, 5).isEmpty())
                .toList();
    }

    private static Set<String> taken(DocumentType type) {
        Set<String> taken = type.kinds().stream().map(Kind::id).collect(Collectors.toSet());
        taken.add(Kind.DOCUMENT);
        return taken;
    }
}
