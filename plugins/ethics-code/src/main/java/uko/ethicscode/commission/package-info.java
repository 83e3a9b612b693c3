/** Questions to the ethics commission: confidential ones, their answers, and what of them is published. */
@NullMarked
package uko.ethicscode.commission;

import org.jspecify.annotations.NullMarked;
