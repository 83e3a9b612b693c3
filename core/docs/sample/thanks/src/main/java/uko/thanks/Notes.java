package uko.thanks;

import java.time.LocalDate;
import java.util.List;
import uko.spi.portlet.Person;
import uko.spi.storage.Database;
import uko.spi.storage.Writes;

// region notes
/** The notes of this centre, and all the SQL about them. */
final class Notes {

    private static final String LATEST = """
        select id, colleague, words, author, said_on
        from thanks.note
        order by said_on desc, said_at desc
        limit 50
        """;

    private static final String SAY = """
        insert into thanks.note (colleague, words, author, said_on)
        values ($1, $2, $3, $4)
        returning id, colleague, words, author, said_on
        """;

    private final Database database;

    Notes(Database database) {
        this.database = database;
    }

    List<Note> latest() {
        return database.list(LATEST, Note::of);
    }

    static Note say(Writes writes, NoteForm form, Person author, LocalDate today) {
        return writes.find(SAY, Note::of, form.colleague(), form.words(), author.name(), today)
                .orElseThrow();
    }
}
// endregion
