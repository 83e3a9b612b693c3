package uko.deliverable.revisions;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import uko.deliverable.Content;
import uko.deliverable.DocumentType;
import uko.deliverable.Revision;
import uko.deliverable.content.ContentReader;

/** Texts in memory, by hash: what a hash names never changes, and whoever asks was let through to the revision. */
public final class Contents {

    private static final int MOST_CHARACTERS = 20_000_000;

    private final Revisions revisions;
    private final Types types;
    private final Cache<String, Kept> kept = Caffeine.newBuilder()
            .maximumWeight(MOST_CHARACTERS)
            .weigher((String hash, Kept text) -> text.characters())
            .build();

    public Contents(Revisions revisions, Types types) {
        this.revisions = revisions;
        this.types = types;
    }

    Revisions revisions() {
        return revisions;
    }

    public Content of(Revision revision) {
        Kept text = kept.getIfPresent(revision.hash());
        if (text == null) {
            String body = revisions.requireBody(revision.hash());
            DocumentType type = types.require(revision.type());
            text = new Kept(ContentReader.canonical(body, type), body.length());
            kept.put(revision.hash(), text);
        }
        return text.content();
    }

    private record Kept(Content content, int characters) {}
}
