/** Modules, people and plugins, for the platform's own administration portlets. */
@NullMarked
package uko.spi.administration;

import org.jspecify.annotations.NullMarked;
