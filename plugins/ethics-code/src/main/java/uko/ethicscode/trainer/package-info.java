/** The trainer: situations from work, answers to choose from, and which standard of the code each rests on. */
@NullMarked
package uko.ethicscode.trainer;

import org.jspecify.annotations.NullMarked;
