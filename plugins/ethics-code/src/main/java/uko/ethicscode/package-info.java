/** The ethics code: put in force, read in both contours, acknowledged, verified. */
@NullMarked
package uko.ethicscode;

import org.jspecify.annotations.NullMarked;
