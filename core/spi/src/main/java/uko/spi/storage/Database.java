package uko.spi.storage;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes rows within the caller's scope. Implemented by {@code storage}; virtual threads only.
 *
 * <p>The scope (centre, person) is set by the core from the request and can't be changed here: row-level security
 * hides every row of another centre, and the column {@code centre_id} fills itself. Parameters are {@code $1, $2, …};
 * they may be texts, numbers, booleans, {@code UUID}, {@code LocalDate}, {@code Instant}, {@code byte[]},
 * {@link Json} and lists of texts or UUIDs. A statement that takes longer than its time-out ends with
 * {@code busy}, and the transaction with it.
 */
public interface Database {

    /** Reads rows with one statement in one round trip. */
    <T> List<T> list(String sql, Function<Row, T> shape, @Nullable Object... parameters);

    /**
     * Reads at most one row with one statement in one round trip.
     *
     * @throws IllegalStateException when there is more than one
     */
    <T> Optional<T> find(String sql, Function<Row, T> shape, @Nullable Object... parameters);

    /**
     * Reads several times from one snapshot: all statements are sent before the first answer is awaited.
     *
     * <pre>{@code
     * return database.read(reads -> {
     *     var acts = reads.list(IN_FORCE, LegalAct::of);
     *     var debts = reads.find(DEBTS, row -> row.number("count"));
     *     return new Page(acts.get(), debts.get());
     * });
     * }</pre>
     */
    <T> T read(Function<Reads, T> work);

    /**
     * Changes rows in one transaction, committed when {@code work} returns, undone when it throws or answers {@link
     * uko.spi.portlet.Outcome.Refused}. Only within an action, and once: see {@link uko.spi.portlet.ActionPortlet#act}.
     */
    <T> T write(Function<Writes, T> work);
}
