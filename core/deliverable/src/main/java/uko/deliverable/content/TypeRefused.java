package uko.deliverable.content;

/** A declaration of a type that can't be used: the message says where, what, why and what to do. */
public final class TypeRefused extends RuntimeException {

    private static final long serialVersionUID = 1;

    TypeRefused(String sentence) {
        super(sentence);
    }
}
