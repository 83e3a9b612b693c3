/** The path of those who join: what to read and do by which day, and how far each has come. */
@NullMarked
package uko.employeebook.onboarding;

import org.jspecify.annotations.NullMarked;
