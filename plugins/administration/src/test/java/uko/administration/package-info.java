/** What administration promises without a database. */
package uko.administration;
