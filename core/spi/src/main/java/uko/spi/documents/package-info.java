/** Text that people wrote and the documents that are made of it. */
@NullMarked
package uko.spi.documents;

import org.jspecify.annotations.NullMarked;
