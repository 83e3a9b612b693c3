package uko.deliverable.acknowledging;

import java.time.LocalDate;

/**
 * Who is to acknowledge a document, and how soon.
 *
 * @param days from the day on which a text came into force, or somebody into the audience, whichever is later
 * @param since when these people were asked for the first time
 * @param version that an edit must name
 */
record Audience(Whom whom, long days, LocalDate since, long version) {}
