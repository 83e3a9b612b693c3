package uko.ethicscode.trainer;

import uko.spi.storage.Row;

/**
 * What one may answer to a case.
 *
 * @param number 1 to 4
 * @param why what speaks for it or against it
 * @param standard the address of the standard that this rests on
 */
record Choice(long number, String words, String why, String standard, boolean right) {

    static Choice of(Row row) {
        return new Choice(
                row.number("number"), row.text("words"), row.text("why"), row.text("standard"), row.flag("is_right"));
    }
}
