/** Administration: which modules are on and where, who may do what, how the plugins of this node fare. */
@NullMarked
package uko.administration;

import org.jspecify.annotations.NullMarked;
