/** What operators look at: health, metrics, logs. */
@NullMarked
package uko.server.operations;

import org.jspecify.annotations.NullMarked;
