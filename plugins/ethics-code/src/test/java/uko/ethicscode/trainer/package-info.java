@org.jspecify.annotations.NullMarked
package uko.ethicscode.trainer;
