/** Documents of Word: written, and read with suspicion. The one package that knows how such a file is made. */
@NullMarked
package uko.deliverable.docx;

import org.jspecify.annotations.NullMarked;
