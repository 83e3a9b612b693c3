package uko.deliverable.tracing;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import uko.deliverable.tools.Calendar;
import uko.deliverable.tracing.Outline.Place;
import uko.spi.facts.ObjectRef;
import uko.spi.storage.Database;
import uko.spi.storage.Row;

/** The texts in force in the centre, of all modules, and what their sections said before. */
final class Outlines {

    private static final String IN_FORCE = """
        select d.module, d.id, r.hash
        from deliverable.revision r
        join deliverable.document d on d.id = r.document_id
        where r.in_force_from <= $1 and (r.ended_on is null or r.ended_on > $1) and uko.is_on(d.module)
        order by r.title, d.id
        """;

    private static final String BODY = """
        select r.body
        from deliverable.revision r
        where r.document_id = $1 and r.hash = $2
        """;

    private static final String FORMER = """
        select d.module, d.id, r.hash
        from deliverable.revision r
        join deliverable.document d on d.id = r.document_id
        where d.id = $1 and r.in_force_from is not null
        order by r.number desc
        limit 20
        """;

    private static final int MOST_CHARACTERS = 20_000_000;

    private final Database database;
    private final Calendar calendar;
    private final Cache<String, Outline> kept = Caffeine.newBuilder()
            .maximumWeight(MOST_CHARACTERS)
            .weigher((String key, Outline outline) -> outline.characters())
            .build();

    Outlines(Database database, Calendar calendar) {
        this.database = database;
        this.calendar = calendar;
    }

    List<Outline> inForce() {
        return database.list(IN_FORCE, Head::of, calendar.today()).stream()
                .map(this::outline)
                .toList();
    }

    /** What a section said when it had this fingerprint; absent where no revision says it any more. */
    Optional<Place> former(ObjectRef section) {
        String[] parts = section.id().split("/", 2);
        return database.list(FORMER, Head::of, UUID.fromString(parts[0])).stream()
                .map(this::outline)
                .flatMap(outline -> outline.find(parts[1]).stream())
                .filter(place -> place.fingerprint().equals(section.hash()))
                .findFirst();
    }

    // What a hash names never changes, and a hash is found here only by whoever may see the revision.
    private Outline outline(Head head) {
        Outline known = kept.getIfPresent(head.document() + head.hash());
        if (known == null) {
            String body = database.find(BODY, row -> row.text("body"), head.document(), head.hash())
                    .orElse("{}");
            known = Outline.of(head.module(), head.document(), body);
            kept.put(head.document() + head.hash(), known);
        }
        return known;
    }

    private record Head(String module, UUID document, String hash) {
        private static Head of(Row row) {
            return new Head(row.text("module"), Objects.requireNonNull(row.id("id")), row.text("hash"));
        }
    }
}
