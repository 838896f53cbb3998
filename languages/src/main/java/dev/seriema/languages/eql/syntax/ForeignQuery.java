package dev.seriema.languages.eql.syntax;

import dev.seriema.languages.eql.EqlFault;
import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.diagnostic.SourceSpan;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Recognises queries of other languages by how they begin, so that one message says it rather than
/// one for each sign that EQL lacks.
final class ForeignQuery {
  /// The commands that a query of ES|QL begins with.
  private static final List<String> SOURCES = List.of("from", "row", "show", "ts");

  private ForeignQuery() {}

  /// @return empty for what may be EQL
  static Optional<Diagnostic> recognised(Tokens tokens) {
    Token first = tokens.peek();
    if (isSource(first, tokens.peekSecond())) {
      return Optional.of(found(first.span(), "ES|QL"));
    }
    boolean inFront =
        first.kind() == TokenKind.NOT
            || first.kind() == TokenKind.OPEN
            || (first.kind() == TokenKind.NAME && first.text().equals("NOT"));
    int start = inFront ? 1 : 0;
    int colon = start + 1;
    while (tokens.ahead(colon).kind() == TokenKind.DOT) {
      colon += 2;
    }
    return tokens.ahead(start).kind() == TokenKind.NAME
            && tokens.ahead(colon).kind() == TokenKind.COLON
        ? Optional.of(fieldAndColon(tokens, start, colon))
        : Optional.empty();
  }

  private static boolean isSource(Token first, Token second) {
    return first.kind() == TokenKind.NAME
        && SOURCES.contains(first.text().toLowerCase(Locale.ROOT))
        && (second.kind() == TokenKind.NAME
            || second.kind() == TokenKind.QUOTED_NAME
            || second.kind() == TokenKind.TEXT);
  }

  /// KQL and Lucene write `field: value`; a range or a regular expression behind it is Lucene's.
  private static Diagnostic fieldAndColon(Tokens tokens, int start, int colon) {
    TokenKind value = tokens.ahead(colon + 1).kind();
    boolean lucene = value == TokenKind.OPEN_SQUARE || value == TokenKind.SLASH;
    SourceSpan span = tokens.ahead(start).span().to(tokens.ahead(colon).span());
    return found(span, lucene ? "Lucene" : "KQL");
  }

  private static Diagnostic found(SourceSpan span, String language) {
    return Diagnostic.of(EqlFault.ANOTHER_LANGUAGE, span, "the query reads like " + language)
        .withLabel("EQL begins with a category and `where`");
  }
}
