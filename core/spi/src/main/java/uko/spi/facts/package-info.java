/** What was done, with proof, and how things hang together. */
@NullMarked
package uko.spi.facts;

import org.jspecify.annotations.NullMarked;
