/**
 * Everything that is kept: rows within a scope, facts, traces, files, the audit chain, people and switches. PostgreSQL
 * is the only shared state; whatever a node remembers it can forget.
 */
@NullMarked
package uko.storage;

import org.jspecify.annotations.NullMarked;
