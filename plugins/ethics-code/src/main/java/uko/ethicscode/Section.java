package uko.ethicscode;

import java.util.List;
import uko.spi.documents.RichText;

/**
 * A numbered section: the standards that grow from kindred values.
 *
 * @param key its identity in all revisions
 * @param number its place in this one
 */
record Section(String key, String number, String title, RichText introduction, List<Standard> standards) {

    Section {
        standards = List.copyOf(standards);
    }

    Section of(List<Standard> some) {
        return new Section(key, number, title, introduction, some);
    }
}
