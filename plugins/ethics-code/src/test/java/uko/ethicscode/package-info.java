/** What the ethics code promises without a database. */
package uko.ethicscode;
