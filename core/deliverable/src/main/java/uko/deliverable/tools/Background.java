package uko.deliverable.tools;

import java.util.concurrent.Callable;

/**
 * Does what takes longer than a call may, in the scope of the call that begins it, after that call and one work after
 * another. What fails is noted and forgotten. Implemented by the server.
 */
@FunctionalInterface
public interface Background {

    /** @param name a word for the audit: {@code print} */
    void begin(String name, Callable<?> work);
}
