package uko.spi.people;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import uko.spi.storage.Writes;

/**
 * The employees of the caller's centre, as they are today: who joins, moves or leaves is seen at the next call.
 * Implemented by {@code storage}; virtual threads only, and, but for {@link #allWithin}, outside of transactions: each
 * call takes a connection of its own.
 *
 * <p>These are personal data: show what the work needs, and keep ids in place of names.
 */
public interface Colleagues {

    /** All of them, by name. */
    List<Colleague> all();

    /** The same on the connection of a transaction, where a change needs all of them as they stand within it. */
    List<Colleague> allWithin(Writes writes);

    /** One of them; absent where the id is nobody's here, or of somebody who has left. */
    Optional<Colleague> find(UUID id);

    /**
     * Those in whose name, position or department all of these words begin or stand, by name; case, ё and the order of
     * the words don't matter.
     */
    List<Colleague> search(String words, int limit);

    /** Those who have one of these roles in the centre, by name. */
    List<Colleague> holding(Collection<String> roles);

    /** The names behind ids that were kept, also of those who have left and of those who work for the region. */
    Map<UUID, String> names(Collection<UUID> ids);
}
