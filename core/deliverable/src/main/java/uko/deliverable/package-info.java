/** What a plugin of documents sees of the kit: the declaration of a type, texts, revisions, and who acknowledged them. */
@NullMarked
package uko.deliverable;

import org.jspecify.annotations.NullMarked;
