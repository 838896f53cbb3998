package dev.seriema.languages.eql.syntax;

import dev.seriema.model.diagnostic.SourceSpan;

/// A piece of a query.
///
/// @param text what it says: of a text or a quoted name the content without quotes and escapes,
///   else the characters as they stand
record Token(TokenKind kind, String text, SourceSpan span) {}
