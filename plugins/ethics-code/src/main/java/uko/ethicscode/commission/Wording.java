package uko.ethicscode.commission;

import uko.spi.storage.Row;

/** The words of a question and of the answer to it, which is empty at first. */
record Wording(String topic, String question, String answer) {

    static Wording of(Row row) {
        return new Wording(row.text("topic"), row.text("question"), row.text("answer"));
    }
}
