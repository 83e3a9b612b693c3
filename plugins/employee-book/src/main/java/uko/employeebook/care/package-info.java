/** Who answers for each chapter, and by when it is looked through again. */
@NullMarked
package uko.employeebook.care;

import org.jspecify.annotations.NullMarked;
