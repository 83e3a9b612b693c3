/** The product as people see it: the distribution's own demo in a real browser, a foreign page on another origin included. */
@NullMarked
package uko.system.browser;

import org.jspecify.annotations.NullMarked;
