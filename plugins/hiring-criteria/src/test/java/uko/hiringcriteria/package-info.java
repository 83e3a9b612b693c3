@org.jspecify.annotations.NullMarked
package uko.hiringcriteria;
