package uko.deliverable.showing;

/**
 * A part of an audience as templates name it: {@code _whose.hbs}.
 *
 * @param role its id, named in the reader's language where the kit knows it; empty for a department or a position
 * @param name of the department or position, as the centre has it; of a role its id
 */
public record Whose(String role, String name) {

    private static final String ROLE = "role:";

    /** @param entry {@code department:Отдел кадров} */
    public static Whose of(String entry) {
        String name = entry.substring(entry.indexOf(':') + 1);
        return new Whose(entry.startsWith(ROLE) ? name : "", name);
    }
}
