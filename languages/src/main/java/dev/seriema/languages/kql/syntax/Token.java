package dev.seriema.languages.kql.syntax;

import dev.seriema.model.diagnostic.SourceSpan;
import java.util.Optional;

/// A piece of a query.
///
/// @param literal what a [TokenKind#LITERAL] says
/// @param text the characters as they stand in the query
record Token(TokenKind kind, Optional<KqlLiteral> literal, String text, SourceSpan span) {}
