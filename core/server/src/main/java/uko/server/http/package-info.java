/** What may be asked over HTTP, in one registry, and how it is answered. Runs on event loops and never blocks one. */
@NullMarked
package uko.server.http;

import org.jspecify.annotations.NullMarked;
