/** Sections and fields as templates show them: on a page, on paper, in files. */
@NullMarked
package uko.deliverable.showing;

import org.jspecify.annotations.NullMarked;
