/** The employee book, and what belongs to it besides its text. */
@NullMarked
package uko.employeebook;

import org.jspecify.annotations.NullMarked;
