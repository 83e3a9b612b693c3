/** Portlets, their requests and what they answer. */
@NullMarked
package uko.spi.portlet;

import org.jspecify.annotations.NullMarked;
