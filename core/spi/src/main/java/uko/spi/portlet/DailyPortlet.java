package uko.spi.portlet;

import java.time.LocalDate;

/**
 * A portlet that has something to do each day by itself: reminders, terms that run out. Implemented by plugins.
 *
 * <p>It is called in each centre where the module is on, from six in the morning there, by every node; the transaction
 * of the first counts, and what fails is tried again a few minutes later. A day on which no node ran is not made up
 * for, so ask for what is due <em>by</em> today, and remember what is done.
 */
public interface DailyPortlet extends Portlet {

    /** Does the work of a day: reads freely and writes at most once, in the scope of the centre and of no person. */
    void daily(Centre centre, LocalDate today);
}
