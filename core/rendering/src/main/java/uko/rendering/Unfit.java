package uko.rendering;

/** A value or a call that a template can't use; {@link Templates} adds which template and line. */
final class Unfit extends RuntimeException {

    private static final long serialVersionUID = 1;

    Unfit(String message) {
        super(message, null, false, false);
    }
}
