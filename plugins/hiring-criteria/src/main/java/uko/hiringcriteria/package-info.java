/** Approaches to hiring and assessment: vacancies, candidates, scorecards, and how far assessors agree. */
@NullMarked
package uko.hiringcriteria;

import org.jspecify.annotations.NullMarked;
