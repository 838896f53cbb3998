/// The text of a Lucene query string and its syntax tree: lexing, parsing with recovery, printing.
///
/// It does not know which fields there are, nor any type, nor how a text is cut into words.
@NullMarked
package dev.seriema.languages.lucene.syntax;

import org.jspecify.annotations.NullMarked;
