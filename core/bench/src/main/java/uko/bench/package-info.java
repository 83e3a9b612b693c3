/** Measures the distribution and bare baselines beside it, in one run, by turns, in CPU microseconds per request. */
@NullMarked
package uko.bench;

import org.jspecify.annotations.NullMarked;
