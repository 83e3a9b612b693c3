/** Real nodes on a real database under those who mean them ill: strangers, killers, bad input and a hostile plugin. */
@NullMarked
package uko.system;

import org.jspecify.annotations.NullMarked;
