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

    /** A typed link between two objects. The hash of {@code to} is the one that was linked, also when it changed. */
    record Trace(ObjectRef from, String relation, ObjectRef to) {}
}
