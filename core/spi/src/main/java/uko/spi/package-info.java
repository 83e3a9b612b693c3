/**
 * All that a plugin compiles against, in seven packages: {@code portlet} (what people see), {@code storage} (what is
 * kept), {@code facts} (what was done and what is linked), {@code documents} (what is printed), {@code people} (who
 * works in the centre), {@code notices} (what they are told of) and {@code administration} (what only the platform's own
 * module may use).
 */
@NullMarked
package uko.spi;

import org.jspecify.annotations.NullMarked;
