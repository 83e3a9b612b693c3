/** Types of documents that are declared in the browser, and what may become of them. */
@NullMarked
package uko.deliverable.types;

import org.jspecify.annotations.NullMarked;
