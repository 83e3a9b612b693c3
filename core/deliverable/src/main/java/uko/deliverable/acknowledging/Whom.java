package uko.deliverable.acknowledging;

import java.util.List;

/**
 * Departments, positions and roles, any of which is enough; none means everybody.
 *
 * @param entries as {@code department:Отдел кадров}, {@code position:Инспектор}, {@code role:centre-head}
 */
record Whom(List<String> entries) {

    static final Whom EVERYBODY = new Whom(List.of());

    static final String DEPARTMENT = "department:";
    static final String POSITION = "position:";
    static final String ROLE = "role:";

    Whom {
        entries = List.copyOf(entries);
    }

    boolean includes(Place place) {
        return entries.isEmpty() || entries.stream().anyMatch(entry -> names(entry, place));
    }

    private static boolean names(String entry, Place place) {
        return entry.equals(DEPARTMENT + place.department())
                || entry.equals(POSITION + place.position())
                || entry.startsWith(ROLE) && place.roles().contains(entry.substring(ROLE.length()));
    }
}
