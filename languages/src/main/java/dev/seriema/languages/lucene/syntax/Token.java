package dev.seriema.languages.lucene.syntax;

import dev.seriema.model.diagnostic.SourceSpan;

/// A piece of a query.
///
/// @param image the characters as they stand, escapes and quotes among them
record Token(TokenKind kind, String image, SourceSpan span) {}
