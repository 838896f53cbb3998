package dev.seriema.languages.eql.syntax;

import dev.seriema.languages.eql.EqlFault;
import dev.seriema.languages.eql.syntax.EqlExpression.Unreadable;
import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.diagnostic.SourceSpan;
import java.util.Optional;

/// Reads the name of a field, and what other dialects put in its place.
final class FieldParser {
  private final Tokens tokens;

  FieldParser(Tokens tokens) {
    this.tokens = tokens;
  }

  /// A dotted name, maybe with a `?` before it or parts in backticks.
  EqlExpression field() {
    Optional<Token> optional = tokens.accept(TokenKind.OPTIONAL);
    Token first = tokens.peek();
    if (first.kind() != TokenKind.NAME && first.kind() != TokenKind.QUOTED_NAME) {
      tokens.reportOnce(
          Diagnostic.of(
              EqlFault.MISSING_OPERAND, tokens.last().span(), "`?` has no field on its right"));
      return new Unreadable(tokens.last().span());
    }
    SourceSpan start = optional.map(Token::span).orElse(first.span());
    StringBuilder name = new StringBuilder(tokens.next().text());
    while (tokens.at(TokenKind.DOT)) {
      Token dot = tokens.next();
      Token part = tokens.peek();
      boolean readable =
          part.kind() == TokenKind.NAME
              || part.kind() == TokenKind.QUOTED_NAME
              || part.kind().isKeyword();
      if (!readable) {
        tokens.reportOnce(
            Diagnostic.of(
                EqlFault.MISSING_OPERAND, dot.span(), "`.` has no part of a name on its right"));
        return new Unreadable(start.to(dot.span()));
      }
      name.append('.').append(tokens.next().text());
    }
    SourceSpan span = start.to(tokens.last().span());
    if (tokens.at(TokenKind.OPEN_SQUARE) && tokens.peekSecond().kind() == TokenKind.WHOLE) {
      return arrayIndex(span);
    }
    return name.isEmpty()
        ? new Unreadable(span)
        : new EqlExpression.FieldName(name.toString(), optional.isPresent(), span);
  }

  private EqlExpression arrayIndex(SourceSpan field) {
    Token open = tokens.next();
    tokens.skipTo(TokenKind.CLOSE_SQUARE, TokenKind.AND, TokenKind.OR, TokenKind.PIPE);
    tokens.accept(TokenKind.CLOSE_SQUARE);
    SourceSpan span = open.span().to(tokens.last().span());
    tokens.report(
        Diagnostic.of(EqlFault.ARRAY_INDEX, span, "a field has no index")
            .withLabel("a test on a field holds if any of its values fits"));
    return new Unreadable(field.to(span));
  }

  /// `child of [...]` and its like, which this dialect lacks.
  EqlExpression relationship() {
    Token name = tokens.next();
    Token of = tokens.next();
    tokens.report(
        Diagnostic.of(
                EqlFault.PROCESS_RELATIONSHIP,
                name.span().to(of.span()),
                "`" + name.text() + " of` is no test of this dialect")
            .withLabel("left out of EQL in Elasticsearch"));
    if (tokens.at(TokenKind.OPEN_SQUARE)) {
      tokens.next();
      tokens.skipTo(TokenKind.CLOSE_SQUARE);
      tokens.accept(TokenKind.CLOSE_SQUARE);
    }
    return new Unreadable(name.span().to(tokens.last().span()));
  }
}
