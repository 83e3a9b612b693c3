/** Backups made, damaged and restored. */
package uko.storage.backup;
