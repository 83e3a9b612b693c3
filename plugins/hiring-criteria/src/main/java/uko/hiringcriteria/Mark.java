package uko.hiringcriteria;

import uko.spi.storage.Row;

/**
 * What an assessor notes on one item.
 *
 * @param mark from 1 to 5; 0 where there is none yet
 * @param quote what the candidate said or did; empty where it was deleted with his personal data
 */
record Mark(String item, int mark, String quote) {

    static Mark none(String item) {
        return new Mark(item, 0, "");
    }

    static Mark of(Row row) {
        return new Mark(row.text("item"), (int) row.number("mark"), row.text("quote"));
    }

    boolean isEmpty() {
        return mark == 0 && quote.isEmpty();
    }
}
