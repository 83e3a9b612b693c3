package uko.deliverable;

import java.util.Locale;

/** What a field of a section holds. */
public enum Form {
    /** One line without mark-up: {@link Value.Plain}. */
    TEXT,
    /** Text with the subset of HTML that {@link uko.spi.documents.RichText} names: {@link Value.Rich}. */
    RICH,
    /** A list of rich texts: {@link Value.Items}. */
    ITEMS,
    /** A number, written with a point: {@link Value.Plain}. */
    NUMBER,
    /** A day as {@code 2026-07-31}: {@link Value.Plain}. */
    DATE,
    /** The id of one of the declared choices: {@link Value.Plain}. */
    CHOICE,
    /** A colleague: {@link Value.Plain} with the id, which stays when he leaves. */
    PERSON,
    /** A file kept in the centre: {@link Value.Plain} with its hash. */
    FILE,
    /** Rows of the declared columns: {@link Value.Rows}. */
    TABLE;

    /** The word in a declaration: {@code rich}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
