/** What an operator may set: one YAML file, every key documented in it, all of it checked at once at the start. */
@NullMarked
package uko.server.configuration;

import org.jspecify.annotations.NullMarked;
