package uko.ethicscode;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import uko.spi.documents.RichText;

/** The texts of revisions. What a hash stands for never changes, so the latest few are remembered. */
final class Codes {

    private static final int REMEMBERED = 32;

    private final Revisions revisions;
    private final Map<String, Code> remembered =
            Collections.synchronizedMap(new LinkedHashMap<>(REMEMBERED, 0.75f, true) {
                private static final long serialVersionUID = 1;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Code> eldest) {
                    return size() > REMEMBERED;
                }
            });

    Codes(Revisions revisions) {
        this.revisions = revisions;
    }

    Code of(Revision revision) {
        Code known = remembered.get(revision.hash());
        if (known != null) {
            return known;
        }
        Code code = read(revisions.requireBody(revision.hash()));
        remembered.put(revision.hash(), code);
        return code;
    }

    static Code read(String body) {
        List<Mistake> mistakes = new ArrayList<>();
        // Sanitised when it was written, and templates do it once more.
        Reading reading = new Reading(RichText::new, mistakes);
        return CodeFile.read(body.getBytes(StandardCharsets.UTF_8), reading)
                .orElseThrow(() -> new IllegalStateException("A revision can't be read any more: " + mistakes));
    }
}
