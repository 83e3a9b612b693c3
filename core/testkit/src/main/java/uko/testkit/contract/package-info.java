/** What every plugin must pass, without a line by its author; plugin-parent runs it on the packed jar. */
@NullMarked
package uko.testkit.contract;

import org.jspecify.annotations.NullMarked;
