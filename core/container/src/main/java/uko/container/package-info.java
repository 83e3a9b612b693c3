/**
 * Finds, verifies, starts, stops and quarantines plugins, decides who may reach a portlet, and calls it within limits.
 * What it needs of storage and of the server it asks for through the small interfaces of this package.
 */
@NullMarked
package uko.container;

import org.jspecify.annotations.NullMarked;
