/** Who asks: passwords, sessions of the shell, and tokens of widgets in foreign pages. */
@NullMarked
package uko.server.identity;

import org.jspecify.annotations.NullMarked;
