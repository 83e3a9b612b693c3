/** Rows and files, always within the scope of the caller. */
@NullMarked
package uko.spi.storage;

import org.jspecify.annotations.NullMarked;
