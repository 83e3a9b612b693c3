/** E-mail of what people were told in the portal. */
@NullMarked
package uko.server.mail;

import org.jspecify.annotations.NullMarked;
