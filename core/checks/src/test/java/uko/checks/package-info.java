/**
 * Tests that watch the tree itself: its form, its arrows, its names, its documents. They find the modules in the root
 * pom, prove that they saw something, and say in one sentence how to mend what they found.
 */
@NullMarked
package uko.checks;

import org.jspecify.annotations.NullMarked;
