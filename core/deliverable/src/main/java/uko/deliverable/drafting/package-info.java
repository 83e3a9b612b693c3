/** Writing together: drafts, their sections and versions, comments, suggestions, and who else is at it. */
@NullMarked
package uko.deliverable.drafting;

import org.jspecify.annotations.NullMarked;
