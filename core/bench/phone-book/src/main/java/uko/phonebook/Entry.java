package uko.phonebook;

import uko.spi.storage.Row;

/** A colleague in the phone book. */
record Entry(String name, String position, String department, String phone, String room) {

    static Entry of(Row row) {
        return new Entry(
                row.text("name"), row.text("position"), row.text("department"), row.text("phone"), row.text("room"));
    }
}
