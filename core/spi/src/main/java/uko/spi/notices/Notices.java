package uko.spi.notices;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import uko.spi.portlet.Language;
import uko.spi.storage.Writes;

/**
 * Tells people in their centre what they should know: in the portlet of notices, and by e-mail where the operator set
 * that up. Implemented by {@code storage}; virtual threads only.
 *
 * <p>What is told belongs to the caller's transaction: nobody hears of what did not happen. An e-mail is sent after the
 * commit, at most one in a minute or two to each person, with all that is new, unless it was read meanwhile.
 */
public interface Notices {

    /** Tells people of the caller's centre; who was told under this key before is not told again. */
    void tell(Writes writes, Collection<UUID> people, Notice notice);

    /** Says that a person has done what the notice asked for: it is read, whether he looked at it or not. */
    void settle(Writes writes, UUID person, String key);

    /** Takes a notice back from all who have not read it: what it spoke of is no longer so. */
    void withdraw(Writes writes, String key);

    /** What the caller was told by all modules that are on, newest first. */
    List<Received> received(Language language, int limit);

    /** How much of that he has not read. */
    long unread();

    /** Says that the caller has read these; none means all. */
    void read(Writes writes, Collection<UUID> notices);

    /**
     * A notice as its reader has it.
     *
     * @param place the portlet that it leads to, as {@code employee-book/reader}; empty where it leads nowhere
     */
    record Received(
            UUID id, String words, Instant toldAt, boolean unread, String place, Map<String, String> parameters) {

        public Received {
            parameters = Map.copyOf(parameters);
        }
    }
}
