package uko.deliverable.tools;

import java.time.LocalDate;

/** The day at the centre of whoever calls: what is in force follows from it. Implemented by the server. */
@FunctionalInterface
public interface Calendar {

    /** One and the same day throughout a call, also where midnight passes meanwhile. */
    LocalDate today();
}
