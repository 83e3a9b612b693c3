package uko.employeebook.onboarding;

/**
 * A milestone as it is drawn: a station at the end of its stretch of the way, all in per cent of the whole width.
 *
 * @param from where its stretch begins
 * @param reached how far along the stretch he has come
 * @param at where the station stands, at the end of the stretch
 * @param complete whether there was something to do, and all is done
 */
record Drawn(String from, String reached, String at, boolean complete) {

    private static final int STRETCH = 25;
    /** So that neither a station nor the words under it are cut off at the edge. */
    private static final int MARGIN = 8;

    static Drawn of(long byDay, long done, long of) {
        int number = Step.DAYS.indexOf(byDay);
        int at = (number + 1) * STRETCH - MARGIN;
        int from = number == 0 ? 0 : at - STRETCH;
        long reached = of == 0 ? from : from + (at - from) * done / of;
        return new Drawn(from + "%", reached + "%", at + "%", of > 0 && done == of);
    }
}
