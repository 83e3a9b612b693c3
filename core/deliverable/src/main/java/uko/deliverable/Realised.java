package uko.deliverable;

/**
 * What a section realises: a section of another document, or a thing that a module offers.
 *
 * @param section the key of the section
 * @param title what the other is called
 * @param within the title of the document that the other stands in; empty where it stands in none
 * @param state whether a named person accepted the words that the other has today
 */
public record Realised(String section, String title, String within, State state) {

    /** {@code SUSPECT} where the other reads otherwise than accepted, {@code LOST} where it is no longer there. */
    public enum State {
        SOUND,
        SUSPECT,
        LOST
    }
}
