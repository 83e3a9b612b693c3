package uko.ethicscode;

import java.time.LocalDate;

/**
 * What identifies a revision of the code to people, as GOST R 7.0.97 asks.
 *
 * @param number the revision's number, 1 for the first
 * @param approvedBy the act that approved it, in the instrumental case, as it follows the word УТВЕРЖДЁН
 */
record Requisites(String title, long number, LocalDate adoptedOn, LocalDate inForceFrom, String approvedBy) {}
