package uko.deliverable.revisions;

import java.util.Optional;
import uko.deliverable.Revision;
import uko.spi.portlet.RenderRequest;

/** Lays out long texts beside the calls that ask for them: a call ends within seconds, two hundred pages may not. */
public interface Press {

    /** @param about how many pages it will be, as far as its length tells */
    record Progress(long pages, long about) {}

    /** Whether nothing is under way on this node. */
    boolean isIdle();

    /** How far the work has come; absent where none is under way on this node. */
    Optional<Progress> progress(Revision revision);

    /** Whether the text is so long that it is laid out here, and is not kept yet. */
    boolean awaits(Revision revision);

    /** Begins the work, unless it is under way. */
    void begin(Revision revision, RenderRequest request);

    /** Ends the work before its end; nothing is kept. */
    void cancel(Revision revision);
}
