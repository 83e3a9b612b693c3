package uko.deliverable.revisions;

import uko.deliverable.Revision;
import uko.spi.portlet.RenderRequest;
import uko.spi.storage.Writes;

/** What is made of a text when it comes into force: its files, and the words that it is found by. */
public interface Issue {

    /**
     * Makes what takes long, before the transaction: laying out hundreds of pages must hold no locks.
     *
     * @param revision as it will be: in force, by its act
     */
    Ready prepare(Revision revision, RenderRequest request);

    /** Of what is no approved revision: it is refused in the transaction. */
    Ready NOTHING = writes -> {};

    /** What is ready to be kept with the revision, in the transaction that puts it in force. */
    @FunctionalInterface
    interface Ready {
        void keep(Writes writes);

        /** What goes on after the transaction. */
        default void after() {}
    }

    /** Forgets the words of a document that is no longer in force today; its files stay. */
    void withdraw(Writes writes, Revision revision);
}
