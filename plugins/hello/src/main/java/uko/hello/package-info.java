/** The smallest plugin: it greets. */
@NullMarked
package uko.hello;

import org.jspecify.annotations.NullMarked;
