/** Thank-you notes among colleagues: the sample of the plugin guide. */
@NullMarked
package uko.thanks;

import org.jspecify.annotations.NullMarked;
