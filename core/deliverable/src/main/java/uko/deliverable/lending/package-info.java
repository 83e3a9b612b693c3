/** Puts the kit together for one plugin. */
@NullMarked
package uko.deliverable.lending;

import org.jspecify.annotations.NullMarked;
