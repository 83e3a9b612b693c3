package uko.deliverable.revisions;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import uko.deliverable.Content;
import uko.deliverable.DocumentType;
import uko.deliverable.Revision;
import uko.deliverable.content.ContentReader;

/**
 * Texts in memory, by hash and as the type of today reads them: what a hash names never changes, what its fields are
 * called may. Whoever asks was let through to the revision.
 */
public final class Contents {

    private static final int MOST_CHARACTERS = 20_000_000;

    private final Revisions revisions;
    private final Types types;
    private final Cache<Key, Kept> kept = Caffeine.newBuilder()
            .maximumWeight(MOST_CHARACTERS)
            .weigher((Key key, Kept text) -> text.characters())
            .build();

    public Contents(Revisions revisions, Types types) {
        this.revisions = revisions;
        this.types = types;
    }

    Revisions revisions() {
        return revisions;
    }

    public Content of(Revision revision) {
        return of(revision, types.require(revision.type()));
    }

    /** @param type that of the revision, as it is declared today */
    public Content of(Revision revision, DocumentType type) {
        Key key = new Key(revision.hash(), type);
        Kept text = kept.getIfPresent(key);
        if (text == null) {
            String body = revisions.requireBody(revision.hash());
            text = new Kept(ContentReader.canonical(body, type), body.length());
            kept.put(key, text);
        }
        return text.content();
    }

    private record Key(String hash, DocumentType type) {}

    private record Kept(Content content, int characters) {}
}
