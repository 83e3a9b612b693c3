/** The embedded PostgreSQL, killed and started again in every way that happens to it. */
package uko.storage.embedded;
