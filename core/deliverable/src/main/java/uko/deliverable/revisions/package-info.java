/** The immutable texts of documents, and how far each has come. */
@NullMarked
package uko.deliverable.revisions;

import org.jspecify.annotations.NullMarked;
