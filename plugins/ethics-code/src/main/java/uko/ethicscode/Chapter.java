package uko.ethicscode;

import uko.spi.documents.RichText;

/** A chapter of plain text, before the standards or after them: preamble, terms, final provisions. */
record Chapter(String key, String title, RichText text) {}
