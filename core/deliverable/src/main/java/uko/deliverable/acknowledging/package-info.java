/** Who is to acknowledge which text, what each has signed, and what is left to sign for his role. */
@NullMarked
package uko.deliverable.acknowledging;

import org.jspecify.annotations.NullMarked;
