package dev.seriema.languages.kql.syntax;

import dev.seriema.model.diagnostic.SourceSpan;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// How a query is spelled where its tree does not keep it.
public final class Spellings {
  private Spellings() {}

  /// The keywords that are neither all in lower case nor all in capitals.
  public static List<SourceSpan> mixedKeywords(String query) {
    return new Lexer(query)
        .tokens().stream()
            .filter(token -> token.kind().isKeyword())
            .filter(token -> !token.text().equals(token.text().toLowerCase(Locale.ROOT)))
            .filter(token -> !token.text().equals(token.text().toUpperCase(Locale.ROOT)))
            .map(Token::span)
            .toList();
  }

  /// The first no-break space outside of quotes.
  public static Optional<SourceSpan> noBreakSpace(String query) {
    List<Token> quoted =
        new Lexer(query).tokens().stream().filter(token -> token.text().startsWith("\"")).toList();
    int at = query.indexOf('\u00a0');
    while (at >= 0) {
      int place = at;
      if (quoted.stream()
          .noneMatch(token -> token.span().start() < place && place < token.span().end())) {
        return Optional.of(new SourceSpan(at, at + 1));
      }
      at = query.indexOf('\u00a0', at + 1);
    }
    return Optional.empty();
  }
}
