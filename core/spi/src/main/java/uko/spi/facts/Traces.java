package uko.spi.facts;

import java.util.List;
import uko.spi.storage.Writes;

/**
 * Links two objects of any modules: value → standard → event → criterion → clause. Implemented by {@code storage};
 * virtual threads only.
 */
public interface Traces {

    /** Says that {@code from} has this relation to {@code to}, as {@code realises}; said twice it is one link. */
    void link(Writes writes, ObjectRef from, String relation, ObjectRef to);

    void unlink(Writes writes, ObjectRef from, String relation, ObjectRef to);

    /** Answers what the object points at, at most 1,000. */
    List<Trace> from(ObjectRef object);

    /** Answers what points at the object, at most 1,000. */
    List<Trace> to(ObjectRef object);

    /**
     * Offers a thing of the caller's own module that others may point at, as it reads now: a value, an event. Offered
     * again in other words, it has another fingerprint, and whoever points at it is asked whether that still holds.
     *
     * @param kind its word: {@code value}
     * @param title one line, by which people choose it
     * @param words what it says, as plain text or HTML; may be empty
     */
    void offer(Writes writes, String kind, String id, String title, String words);

    /** Takes it back; what points at it is lost. */
    void takeBack(Writes writes, String kind, String id);

    /** Answers what the modules that are on in this centre offer, by kind and title, at most 2,000. */
    List<Offer> offered();

    /**
     * A thing of another module that may be pointed at.
     *
     * @param object with the fingerprint of title and words
     */
    record Offer(ObjectRef object, String title, String words) {}

    /** A typed link between two objects. The hash of {@code to} is the one that was linked, also when it changed. */
    record Trace(ObjectRef from, String relation, ObjectRef to) {}
}
