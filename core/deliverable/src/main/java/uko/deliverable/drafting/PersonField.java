package uko.deliverable.drafting;

import java.util.List;
import uko.deliverable.DocumentType;
import uko.deliverable.Field;
import uko.deliverable.Form;
import uko.spi.portlet.Language;

/**
 * What a person wrote into a field that names somebody.
 *
 * @param written a name
 * @param was {@code id name} as the field stood when it was shown; empty where it named nobody
 */
record PersonField(Field field, String written, String was) {

    private static final int MOST_NAME = 300;

    static PersonField of(uko.spi.portlet.Form form, Field field) {
        String name = FieldNames.of(field);
        return new PersonField(field, form.text(name, MOST_NAME), form.text(FieldNames.was(field), MOST_NAME + 40));
    }

    /** Whether the form names anybody whom it did not show. */
    static boolean isAnew(uko.spi.portlet.Form form, DocumentType type) {
        return type.kinds().stream()
                .flatMap(kind -> kind.fields().stream())
                .filter(field -> field.form() == Form.PERSON)
                .map(field -> of(form, field))
                .anyMatch(field -> !field.written.isEmpty() && !field.isAsShown());
    }

    private boolean isAsShown() {
        return was.substring(was.indexOf(' ') + 1).equals(written);
    }

    /** The id of who is meant; empty where the field is, and, with a problem noted, where nobody is called so. */
    String id(People people, uko.spi.portlet.Form form, Language language) {
        if (written.isEmpty()) {
            return "";
        }
        if (isAsShown()) {
            return was.substring(0, Math.max(0, was.indexOf(' ')));
        }
        List<String> called = people.called(written);
        if (called.size() != 1) {
            String problem = called.isEmpty() ? "field.nobody" : "field.several-people";
            form.problem(FieldNames.of(field), problem, field.title().in(language), written);
            return "";
        }
        return called.getFirst();
    }
}
