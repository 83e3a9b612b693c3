/** What plugin authors test with: a real node on a real database, with people who have names. */
@NullMarked
package uko.testkit;

import org.jspecify.annotations.NullMarked;
