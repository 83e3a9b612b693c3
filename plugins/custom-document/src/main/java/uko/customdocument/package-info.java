/** Documents of types that a centre declares in the browser. */
@NullMarked
package uko.customdocument;

import org.jspecify.annotations.NullMarked;
