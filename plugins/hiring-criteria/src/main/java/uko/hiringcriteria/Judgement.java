package uko.hiringcriteria;

/**
 * A mark and the words that it rests on.
 *
 * @param quote empty where it was deleted with the candidate's personal data
 */
record Judgement(int mark, String quote) {}
