/**
 * All that a plugin compiles against, in five packages: {@code portlet} (what people see), {@code storage} (what is
 * kept), {@code facts} (what was done and what is linked), {@code documents} (what is printed) and
 * {@code administration} (what only the platform's own module may use).
 */
@NullMarked
package uko.spi;

import org.jspecify.annotations.NullMarked;
