package uko.spi.facts;

import java.util.List;
import uko.spi.storage.Writes;

/**
 * States that something was done. Facts close the rows of the programme, refresh what people see and prove what was
 * carried out. Implemented by {@code storage}; virtual threads only.
 */
public interface Facts {

    /**
     * States a fact in the caller's transaction. The same kind about the same object is stated once: a second
     * statement changes nothing.
     *
     * @throws IllegalArgumentException when the descriptor does not declare the kind
     */
    void state(Writes writes, Fact fact);

    /** Takes a fact back, with the reason that people are told; a fact that was never stated is left so. */
    void withdraw(Writes writes, String kind, ObjectRef object, String reason);

    /** Answers the facts of a kind that hold in this centre, newest first, at most 1,000. */
    List<Fact> ofKind(String kind);
}
