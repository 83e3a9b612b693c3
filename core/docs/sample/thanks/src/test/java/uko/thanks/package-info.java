/** Tests of the sample and of the guides that quote it. */
@NullMarked
package uko.thanks;

import org.jspecify.annotations.NullMarked;
