package uko.deliverable.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import uko.deliverable.Content;
import uko.deliverable.DocumentType;
import uko.deliverable.Numbered;
import uko.deliverable.Revision;
import uko.deliverable.content.PlainText;
import uko.deliverable.tools.Calendar;
import uko.spi.storage.Database;
import uko.spi.storage.Row;
import uko.spi.storage.Writes;

/** What of the texts in force can be found, in Russian and English. */
public final class Passages {

    /** Marks that no text has: found words stand between them until they are parted from the rest. */
    private static final char BEGIN = '\ue000';

    private static final char END = '\ue001';
    private static final int MOST_HITS = 30;

    private static final String FORGET = """
        delete from deliverable.passage
        where revision_id in (select id from deliverable.revision where document_id = $1 and ended_on <= $2)
        """;

    // It was to come into force once before, and somebody cancelled it.
    private static final String FORGET_CANCELLED = "delete from deliverable.passage where revision_id = $1";

    private static final String FILL = """
        insert into deliverable.passage (revision_id, section_key, number, title, words)
        values ($1, $2, $3, $4, $5)
        """;

    private static final String FIND = """
        select hit.document_id, hit.document, hit.section_key, hit.number,
            ts_headline('russian', hit.title, hit.query, 'HighlightAll=true, StartSel=%1$c, StopSel=%2$c') as title,
            ts_headline('russian', hit.words, hit.query, 'MaxFragments=2, MinWords=10, MaxWords=30,
                FragmentDelimiter=" … ", StartSel=%1$c, StopSel=%2$c') as words
        from (
            select r.document_id, r.title as document, p.section_key, p.number, p.title, p.words, asked.query,
                ts_rank_cd(p.found, asked.query, 1) as rank
            from websearch_to_tsquery('russian', $2) as asked (query)
            join deliverable.passage p on p.found @@ asked.query
            join deliverable.revision r on r.id = p.revision_id
                and r.in_force_from <= $3 and (r.ended_on is null or r.ended_on > $3)
            join deliverable.document d on d.id = r.document_id and d.module = $1
            order by rank desc, r.title, p.number
            limit %3$d) hit
        order by hit.rank desc, hit.document, hit.number
        """.formatted(BEGIN, END, MOST_HITS);

    private final Database database;
    private final String module;
    private final Calendar calendar;

    public Passages(Database database, String module, Calendar calendar) {
        this.database = database;
        this.module = module;
        this.calendar = calendar;
    }

    /** Has a revision found from its day on, in the transaction that puts it in force. */
    public void fill(Writes writes, Revision revision, Content content, DocumentType type) {
        forget(writes, revision.document());
        writes.execute(FORGET_CANCELLED, revision.id());
        List<Object[]> rows = new ArrayList<>();
        for (Numbered numbered : Numbered.of(content, type)) {
            rows.add(new Object[] {
                revision.id(),
                numbered.section().key(),
                numbered.number(),
                unmarked(numbered.section().title()),
                unmarked(PlainText.of(numbered.section()))
            });
        }
        writes.executeAll(FILL, rows);
    }

    /** Forgets the texts of a document that are no longer in force. */
    public void forget(Writes writes, UUID document) {
        writes.execute(FORGET, document, calendar.today());
    }

    private static String unmarked(String text) {
        return text.replace(BEGIN, ' ').replace(END, ' ');
    }

    /** The best hits first; words in quotes are one phrase, those after a minus must not be there. */
    List<Hit> find(String words) {
        return database.list(FIND, Passages::hit, module, words, calendar.today());
    }

    private static Hit hit(Row row) {
        return new Hit(
                Objects.requireNonNull(row.id("document_id")),
                row.text("document"),
                row.text("section_key"),
                row.text("number"),
                pieces(row.text("title")),
                pieces(row.text("words")));
    }

    /**
     * A section in which the words were found.
     *
     * @param words the places around them
     */
    record Hit(
            UUID document, String documentTitle, String section, String number, List<Piece> title, List<Piece> words) {}

    /** A part of a text. */
    record Piece(String text, boolean found) {}

    static List<Piece> pieces(String marked) {
        List<Piece> pieces = new ArrayList<>();
        boolean found = false;
        int from = 0;
        for (int at = 0; at <= marked.length(); at++) {
            boolean ends = at == marked.length() || marked.charAt(at) == BEGIN || marked.charAt(at) == END;
            if (ends) {
                if (at > from) {
                    pieces.add(new Piece(marked.substring(from, at), found));
                }
                found = at < marked.length() && marked.charAt(at) == BEGIN;
                from = at + 1;
            }
        }
        return List.copyOf(pieces);
    }
}
