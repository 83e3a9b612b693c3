package uko.employeebook.feedback;

import uko.spi.storage.Row;

/** How many a chapter helped, and how many it did not. */
record Count(String chapter, long helped, long failed) {

    static Count of(Row row) {
        return new Count(row.text("chapter"), row.number("helped"), row.number("failed"));
    }
}
