/** Tests of fragments, messages, rich text and documents. */
package uko.rendering;
