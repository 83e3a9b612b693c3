package uko.deliverable;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import uko.spi.portlet.Person;
import uko.spi.storage.Writes;

/**
 * The documents of the plugin's own module in the caller's centre. A service for the constructors of portlets of a
 * plugin whose descriptor says {@code "kit": "deliverable"}; virtual threads only.
 */
public interface Deliverables {

    /** The declaration of a type; the plugin's own where it declares one. */
    Optional<DocumentType> findType(String type);

    /** The revisions in force today, by title. */
    List<Revision> inForce();

    /** The revision of the module's only document that is in force; absent where there is none or are more. */
    Optional<Revision> findInForce();

    /** The revision that was in force on a day. */
    Optional<Revision> findInForce(UUID document, LocalDate day);

    /** Any revision that was ever put in force, or will be from a day to come, by its hash. */
    Optional<Revision> find(String hash);

    /** The text of a revision; kept in memory by its hash. */
    Content content(Revision revision);

    /** What the sections of a document realise, in the order of their keys, and whether each link still holds today. */
    List<Realised> realised(UUID document);

    /**
     * Prepares to offer other words to those who write the draft, as a suggestion that each of them may take over or
     * refuse. They are told: with one notice however much waits. Asked before the transaction; nothing is offered until
     * the answer is applied within it:
     *
     * <pre>{@code
     * Consumer<Writes> offer = deliverables.offer(proposal, request.person());
     * return database.write(writes -> {
     *     offer.accept(writes);
     *     …
     * });
     * }</pre>
     *
     * @return what offers them; refuses with {@code deliverable.section-removed} where the draft has no such section any
     *     more
     * @throws uko.spi.portlet.PortletException {@code not-found} where the revision has no such section or field
     */
    Consumer<Writes> offer(Proposal proposal, Person by);
}
