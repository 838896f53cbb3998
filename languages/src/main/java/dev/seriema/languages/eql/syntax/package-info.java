/// The text of EQL and its syntax tree: lexing, parsing with recovery, printing.
///
/// It does not know which fields and functions there are, nor any type.
@NullMarked
package dev.seriema.languages.eql.syntax;

import org.jspecify.annotations.NullMarked;
