/** Texts and declarations as files: JSON and YAML in, values or mistakes out. */
@NullMarked
package uko.deliverable.content;

import org.jspecify.annotations.NullMarked;
