/** Which centres there are, what is on in each, and what of it went stale: in memory, by announcement. */
@NullMarked
package uko.server.centre;

import org.jspecify.annotations.NullMarked;
