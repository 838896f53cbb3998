/// The text of ES|QL: cutting it into tokens, and its outline, with recovery.
///
/// It does not know which fields there are, nor how an expression is built.
@NullMarked
package dev.seriema.languages.esql.syntax;

import org.jspecify.annotations.NullMarked;
