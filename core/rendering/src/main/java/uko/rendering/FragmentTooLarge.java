package uko.rendering;

/** A template wrote more than it may; what it wrote is dropped. */
public final class FragmentTooLarge extends RuntimeException {

    private static final long serialVersionUID = 1;

    FragmentTooLarge(int limit) {
        super("The fragment is longer than " + limit + " characters. Show less at once, or in pages.");
    }
}
