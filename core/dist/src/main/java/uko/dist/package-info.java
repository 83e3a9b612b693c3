/** The demo, with invented people and a foreign intranet, and what the distribution's build needs. */
@NullMarked
package uko.dist;

import org.jspecify.annotations.NullMarked;
