package uko.deliverable.tracing;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import uko.spi.documents.RichText;

/**
 * A link as it is shown.
 *
 * @param upstream what names the other in forms
 * @param upstreamKind the other's word, which tells things from sections
 * @param upstreamDocument the title of the text that it stands in; empty for things
 * @param fingerprint of the other as it reads now, which the form of acceptance repeats; empty where it is gone
 * @param difference what the other said and says, where it can still be told
 */
record ShownLink(
        UUID document,
        String section,
        String sectionTitle,
        String upstream,
        String upstreamKind,
        String upstreamTitle,
        String upstreamDocument,
        String fingerprint,
        Optional<RichText> difference,
        String acceptedBy,
        Instant acceptedAt) {}
