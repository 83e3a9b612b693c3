/** What readers say of the chapters: whether they helped, and which words would be better. */
@NullMarked
package uko.employeebook.feedback;

import org.jspecify.annotations.NullMarked;
