/** What sections realise what: links from the text in force to texts of other documents, and whether they still hold. */
@NullMarked
package uko.deliverable.tracing;

import org.jspecify.annotations.NullMarked;
