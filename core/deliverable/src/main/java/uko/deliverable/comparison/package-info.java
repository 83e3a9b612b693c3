/** What two texts of one document differ in, how much it matters, and how it is shown to people. */
@NullMarked
package uko.deliverable.comparison;

import org.jspecify.annotations.NullMarked;
