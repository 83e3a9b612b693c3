/** Turns what portlets answer into fragments of HTML and documents, and keys into sentences. Knows no HTTP and no database. */
@NullMarked
package uko.rendering;

import org.jspecify.annotations.NullMarked;
