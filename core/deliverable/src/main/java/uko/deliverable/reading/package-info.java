/** What employees read: documents in force, now and on any day before. */
@NullMarked
package uko.deliverable.reading;

import org.jspecify.annotations.NullMarked;
