/** The page on which clients read what they may expect of the centre: the external contour of its code, and nothing else. */
@NullMarked
package uko.ethicscode.clients;

import org.jspecify.annotations.NullMarked;
