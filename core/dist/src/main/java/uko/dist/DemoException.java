package uko.dist;

import uko.server.configuration.Operable;

/** Says in one sentence what keeps the demo from starting. */
final class DemoException extends RuntimeException implements Operable {

    private static final long serialVersionUID = 1;

    DemoException(String sentence) {
        super(sentence);
    }
}
