/// The text of KQL and its syntax tree: lexing, parsing with recovery, printing.
///
/// It does not know which fields there are, nor any type.
@NullMarked
package dev.seriema.languages.kql.syntax;

import org.jspecify.annotations.NullMarked;
