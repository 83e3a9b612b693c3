/**
 * Backup and restore without pg_dump: one consistent snapshot of all our tables, streamed into one zip file, and back
 * in one transaction into any PostgreSQL 15 or newer.
 */
@NullMarked
package uko.storage.backup;

import org.jspecify.annotations.NullMarked;
