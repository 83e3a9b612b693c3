package uko.deliverable.drafting;

import uko.deliverable.Field;

/** What the fields of a section are called in a form. */
final class FieldNames {

    private FieldNames() {}

    static String of(Field field) {
        return "field-" + field.name();
    }

    /** Whom a field named when it was shown. */
    static String was(Field field) {
        return of(field) + "-was";
    }

    /** Whether a place in a form is this field, an item or a cell of it. */
    static boolean isIn(Field field, String place) {
        return place.equals(of(field)) || place.startsWith(of(field) + "-");
    }

    /** An item of a list, counted from 1. */
    static String item(Field field, int number) {
        return of(field) + "-" + number;
    }

    /** A cell of a table, both counted from 1. */
    static String cell(Field field, int row, int column) {
        return of(field) + "-" + row + "-" + column;
    }
}
