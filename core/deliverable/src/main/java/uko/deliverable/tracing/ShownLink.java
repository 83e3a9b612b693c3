package uko.deliverable.tracing;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import uko.spi.documents.RichText;

/**
 * A link as it is shown.
 *
 * @param upstreamKey the other section
 * @param fingerprint of the other section as it reads now, which the form of acceptance repeats; empty where it is gone
 * @param difference what the other section said and says, where it can still be told
 */
record ShownLink(
        UUID document,
        String section,
        String sectionTitle,
        UUID upstream,
        String upstreamKey,
        String upstreamTitle,
        String upstreamDocument,
        String fingerprint,
        Optional<RichText> difference,
        String acceptedBy,
        Instant acceptedAt) {}
