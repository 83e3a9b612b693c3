package uko.administration;

/**
 * Asks whether a module shall really be switched off.
 *
 * @param reach how many centres would lose it
 */
record Question(Position position, long reach) {

    static Question of(Matrix matrix, MatrixAddress address) {
        Position position = matrix.require(address.module(), address.centreId());
        return new Question(position, matrix.reach(position));
    }

    /** An address that somebody kept may ask about what is off by now. */
    boolean isOpen() {
        return position.state().switchedOn();
    }
}
