/** A portlet of twenty rows, once read anew for each reader and once kept for all. */
@NullMarked
package uko.phonebook;

import org.jspecify.annotations.NullMarked;
