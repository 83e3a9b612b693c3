/** What goes out: a revision as PDF, HTML, DOCX and JSON. */
@NullMarked
package uko.deliverable.printing;

import org.jspecify.annotations.NullMarked;
