package uko.storage;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What one node tells all others, itself included, after a commit. */
public sealed interface Announcement {

    /** A fact of this kind was stated or withdrawn in the centre. */
    record Stated(UUID centre, String kind) implements Announcement {}

    /** The module was switched somewhere in the region. */
    record Switched(UUID region, String module) implements Announcement {}

    /** A placement's preferences were changed. */
    record Preferred(UUID centre, String module) implements Announcement {}

    /** Roles of a person were changed. */
    record PersonChanged(UUID person) implements Announcement {}

    /** The session with this hash, in hexadecimal, was closed. */
    record SessionClosed(String hash) implements Announcement {}

    /** Regions or centres were changed. */
    record DirectoryChanged() implements Announcement {}

    /** The connection was made anew: anything may have happened meanwhile. */
    record Missed() implements Announcement {}

    static @Nullable Announcement parse(String payload) {
        String[] words = payload.split(" ", -1);
        return switch (words[0]) {
            case "fact" -> new Stated(UUID.fromString(words[1]), words[2]);
            case "switch" -> new Switched(UUID.fromString(words[1]), words[2]);
            case "preference" -> new Preferred(UUID.fromString(words[1]), words[2]);
            case "person" -> new PersonChanged(UUID.fromString(words[1]));
            case "session" -> new SessionClosed(words[1]);
            case "directory" -> new DirectoryChanged();
            default -> null;
        };
    }
}
