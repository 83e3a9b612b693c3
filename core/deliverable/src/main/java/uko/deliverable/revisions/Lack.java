package uko.deliverable.revisions;

import java.util.ArrayList;
import java.util.List;
import uko.deliverable.Field;
import uko.deliverable.Kind;
import uko.deliverable.Numbered;
import uko.deliverable.Value;
import uko.deliverable.Words;

/**
 * A field that has to be filled in before the text may go to review.
 *
 * @param section its title
 */
record Lack(String key, String number, String section, Words field) {

    static List<Lack> in(Draft draft) {
        List<Lack> lacks = new ArrayList<>();
        for (Numbered numbered : Numbered.of(draft.content(), draft.type())) {
            Kind kind = draft.type().require(numbered.section().kind());
            for (Field field : kind.fields()) {
                Value value = numbered.section().fields().getOrDefault(field.name(), Value.none(field.form()));
                if (field.required() && value.isEmpty()) {
                    lacks.add(new Lack(
                            numbered.section().key(),
                            numbered.number(),
                            numbered.section().title(),
                            field.title()));
                }
            }
        }
        return List.copyOf(lacks);
    }
}
