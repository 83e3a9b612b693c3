package uko.deliverable.acknowledging;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import uko.deliverable.acknowledging.Step.Weight;
import uko.deliverable.content.ContentReader;
import uko.deliverable.content.ContentWriter;
import uko.deliverable.tools.Calendar;
import uko.spi.storage.Json;
import uko.spi.storage.Row;
import uko.spi.storage.Writes;

/** Which documents of a module have come into force, and who is to acknowledge each. */
final class Duties {

    private static final String STEPS = """
        select r.document_id, r.title, r.hash, r.number, r.size, r.size_confirmed_by is not null as confirmed,
            r.ended_on is null or r.ended_on > $2 as in_force, r.in_force_from, r.changes, a.whom, a.days, a.since, coalesce(a.version, 0) as version
        from deliverable.revision r
        join deliverable.document d on d.id = r.document_id
        left join deliverable.audience a on a.document_id = r.document_id
        where d.module = $1 and r.in_force_from <= $2
        """;

    private static final String ALL = STEPS + " order by d.title, r.document_id, r.number";

    private static final String OF_DOCUMENT = STEPS + " and r.document_id = $3 order by r.number";

    private static final String AWAIT = """
        update deliverable.audience
        set awaited = case when counted = $2 and counted_on = $3 then awaited - $4 else 0 end
        where document_id = $1
        returning awaited
        """;

    private static final String COUNTED = """
        update deliverable.audience
        set counted = $2, counted_on = $3, awaited = $4
        where document_id = $1
        """;

    private static final String STATE = """
        update deliverable.audience
        set stated = $2, stated_part = $3
        where document_id = $1 and (stated, stated_part) is distinct from ($2, $3)
        """;

    private static final String HOLD_TEXT = """
        select hash
        from deliverable.revision
        where document_id = $1 and in_force_from <= $2 and (ended_on is null or ended_on > $2)
        for share
        """;

    private static final String ASK = """
        insert into deliverable.audience as former (document_id, whom, days, since)
        select id, $3, $4, $5 from deliverable.document where module = $1 and id = $2
        on conflict (centre_id, document_id) do update
        set whom = excluded.whom, days = excluded.days, version = former.version + 1, counted = '',
            since = case when former.whom = excluded.whom then former.since else excluded.since end
        where former.version = $6
        returning version
        """;

    private static final String RELEASE = """
        delete from deliverable.audience a
        using deliverable.document d
        where d.id = a.document_id and d.module = $1 and a.document_id = $2 and a.version = $3
        """;

    private final String module;
    private final Calendar calendar;

    Duties(String module, Calendar calendar) {
        this.module = module;
        this.calendar = calendar;
    }

    /** All documents that came into force; an audience is absent where nobody is asked. */
    record Document(Chain chain, Optional<Audience> audience) {

        Optional<Duty> duty() {
            return audience.map(asked -> new Duty(chain, asked));
        }
    }

    List<Document> documents(Rows rows) {
        return documents(rows.list(ALL, Line::of, module, calendar.today()));
    }

    Optional<Document> find(Rows rows, UUID document) {
        return documents(rows.list(OF_DOCUMENT, Line::of, module, calendar.today(), document)).stream()
                .findFirst();
    }

    List<Duty> all(Rows rows) {
        return documents(rows).stream().flatMap(each -> each.duty().stream()).toList();
    }

    /**
     * Holds audience and text of a document until the transaction ends: signatures are given one after the other, and
     * none to a text that is superseded at this moment.
     *
     * @param more signatures that are to be given now
     * @return how many may still be given before all are to be counted; none is left at zero and below
     */
    long hold(Writes writes, UUID document, String hash, int more) {
        LocalDate today = calendar.today();
        long awaited = writes.find(AWAIT, row -> row.number("awaited"), document, hash, today, more)
                .orElse(0L);
        writes.list(HOLD_TEXT, row -> document, document, today);
        return awaited;
    }

    /** Keeps how many signatures may be given before all are to be counted again. */
    void counted(Writes writes, UUID document, String hash, long awaited) {
        writes.execute(COUNTED, document, hash, calendar.today(), awaited);
    }

    /** @return whether another tenth part of this text, or of another text, was stated last */
    boolean state(Writes writes, UUID document, String hash, long part) {
        return writes.execute(STATE, document, hash, part) == 1;
    }

    /** @return whether it is done; not where somebody changed the audience since this version */
    boolean ask(Writes writes, UUID document, Audience audience) {
        Json whom = new Json(ContentWriter.texts(audience.whom().entries()));
        return writes.find(
                        ASK, row -> true, module, document, whom, audience.days(), audience.since(), audience.version())
                .orElse(false);
    }

    boolean release(Writes writes, UUID document, long version) {
        return writes.execute(RELEASE, module, document, version) == 1;
    }

    private record Line(UUID document, String title, boolean inForce, Step step, Optional<Audience> audience) {

        static Line of(Row row) {
            return new Line(
                    Objects.requireNonNull(row.id("document_id")),
                    row.text("title"),
                    row.flag("in_force"),
                    step(row),
                    row.number("version") == 0 ? Optional.empty() : Optional.of(Duties.audience(row)));
        }

        private static Step step(Row row) {
            List<Step.Change> changes = Changes.read(row.json("changes").text());
            Weight weight = weight(row.text("size"), row.flag("confirmed"), changes);
            LocalDate day = Objects.requireNonNull(row.date("in_force_from"));
            return new Step(row.text("hash"), row.number("number"), weight, changes, day);
        }
    }

    private static Weight weight(String size, boolean confirmed, List<Step.Change> changes) {
        if (size.equals("small") && confirmed) {
            return Weight.SMALL;
        }
        return size.equals("first") || changes.isEmpty() ? Weight.WHOLE : Weight.CHANGED;
    }

    private static Audience audience(Row row) {
        return new Audience(
                new Whom(ContentReader.texts(row.json("whom").text())),
                row.number("days"),
                Objects.requireNonNull(row.date("since")),
                row.number("version"));
    }

    private static List<Document> documents(List<Line> lines) {
        Map<UUID, List<Line>> each = new LinkedHashMap<>();
        lines.forEach(line ->
                each.computeIfAbsent(line.document, first -> new ArrayList<>()).add(line));
        return each.values().stream().map(Duties::document).toList();
    }

    private static Document document(List<Line> lines) {
        Line last = lines.getLast();
        Optional<Step> current =
                lines.stream().filter(Line::inForce).map(Line::step).findFirst();
        List<Step> steps = lines.stream().map(Line::step).toList();
        return new Document(new Chain(last.document, last.title, steps, current), last.audience);
    }
}
