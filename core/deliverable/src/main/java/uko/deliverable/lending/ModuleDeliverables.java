package uko.deliverable.lending;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import uko.deliverable.Content;
import uko.deliverable.Deliverables;
import uko.deliverable.DocumentType;
import uko.deliverable.Proposal;
import uko.deliverable.Realised;
import uko.deliverable.Revision;
import uko.deliverable.drafting.Proposals;
import uko.deliverable.revisions.Contents;
import uko.deliverable.revisions.Revisions;
import uko.deliverable.revisions.Types;
import uko.deliverable.tracing.Realisations;
import uko.spi.portlet.Person;
import uko.spi.storage.Writes;

/** The documents of one module. */
record ModuleDeliverables(
        Types types, Revisions revisions, Contents contents, Proposals proposals, Realisations realisations)
        implements Deliverables {

    @Override
    public Optional<DocumentType> findType(String type) {
        return types.find(type);
    }

    @Override
    public List<Revision> inForce() {
        return revisions.inForce();
    }

    @Override
    public Optional<Revision> findInForce() {
        List<Revision> all = revisions.inForce();
        return all.size() == 1 ? Optional.of(all.getFirst()) : Optional.empty();
    }

    @Override
    public Optional<Revision> findInForce(UUID document, LocalDate day) {
        return revisions.find(document, day);
    }

    @Override
    public Optional<Revision> find(String hash) {
        return revisions.find(hash);
    }

    @Override
    public Content content(Revision revision) {
        return contents.of(revision);
    }

    @Override
    public List<Realised> realised(UUID document) {
        return realisations.of(document);
    }

    @Override
    public Consumer<Writes> offer(Proposal proposal, Person by) {
        Content content = contents.of(proposal.revision());
        return proposals.offer(content, types.require(content.type()), proposal, by);
    }
}
