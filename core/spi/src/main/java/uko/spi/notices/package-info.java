/** What people are told of, wherever they work. */
@NullMarked
package uko.spi.notices;

import org.jspecify.annotations.NullMarked;
