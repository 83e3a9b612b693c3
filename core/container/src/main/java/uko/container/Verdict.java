package uko.container;

/** What the gate says. */
public enum Verdict {
    ALLOWED,

    /** Off, unknown, or of a centre that is not this person's: all alike, and never told apart. */
    ABSENT,

    /** It is there and this person's roles do not reach it. */
    FORBIDDEN,

    /** Nobody has signed in. Says nothing of the centre. */
    SIGNED_OUT
}
