package uko.phonebook;

import java.util.List;
import uko.spi.storage.Database;

/** The phone book of this centre. */
final class Entries {

    private static final String FIRST = """
        select name, position, department, phone, room
        from phone_book.entry
        order by name
        limit 20
        """;

    private final Database database;

    Entries(Database database) {
        this.database = database;
    }

    List<Entry> first() {
        return database.list(FIRST, Entry::of);
    }
}
