/** Who works in the centre. */
@NullMarked
package uko.spi.people;

import org.jspecify.annotations.NullMarked;
