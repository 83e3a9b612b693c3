/**
 * PostgreSQL 18 inside the product: unpacked, created, started, adopted and stopped on the one machine where it runs.
 * It never deletes data and never runs with a setting that could lose an acknowledged write.
 */
@NullMarked
package uko.storage.embedded;

import org.jspecify.annotations.NullMarked;
