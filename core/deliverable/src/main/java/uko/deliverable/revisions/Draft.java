package uko.deliverable.revisions;

import java.util.UUID;
import uko.deliverable.Content;
import uko.deliverable.DocumentType;
import uko.deliverable.content.ContentWriter;
import uko.deliverable.content.Hash;

/** A document and its text as people work on it. */
public record Draft(UUID document, DocumentType type, Content content) {

    /** Tells one state of the draft from another: what was looked at is what goes to review. */
    public String hash() {
        return Hash.of(ContentWriter.canonical(content));
    }

    boolean isSameAs(Content other) {
        return content.title().equals(other.title()) && content.sections().equals(other.sections());
    }
}
