/** What every part of the kit is made of; it knows none of them. */
@NullMarked
package uko.deliverable.tools;

import org.jspecify.annotations.NullMarked;
