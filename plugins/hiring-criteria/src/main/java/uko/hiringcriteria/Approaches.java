package uko.hiringcriteria;

import java.util.List;
import java.util.Optional;
import uko.deliverable.Deliverables;
import uko.deliverable.DocumentType;
import uko.deliverable.Realised;
import uko.deliverable.Revision;
import uko.spi.portlet.PortletException;

/** The approaches of this centre as criteria, by revision. */
record Approaches(Deliverables deliverables) {

    Optional<Criteria> findInForce() {
        return deliverables.findInForce().map(this::criteria);
    }

    /** @throws PortletException {@code not-found} */
    Criteria require(String hash) {
        return deliverables.find(hash).map(this::criteria).orElseThrow(() -> PortletException.notFound("revision"));
    }

    /** What the items of this text realise, and whether that still holds today. */
    List<Realised> realised(Criteria criteria) {
        return deliverables.realised(criteria.revision().document());
    }

    private Criteria criteria(Revision revision) {
        DocumentType type =
                deliverables.findType(revision.type()).orElseThrow(() -> PortletException.notFound("document type"));
        return Criteria.of(revision, deliverables.content(revision), type);
    }
}
