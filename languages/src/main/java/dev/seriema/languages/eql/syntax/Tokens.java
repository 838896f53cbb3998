package dev.seriema.languages.eql.syntax;

import dev.seriema.languages.eql.EqlFault;
import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.diagnostic.SourceSpan;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The tokens of a query, read one by one, and the faults found among them.
///
/// It keeps quiet about what merely follows from an earlier fault: nothing is reported twice for
/// one place, and nothing behind a text or comment that never ends.
final class Tokens {
  private final List<Token> tokens;
  private final List<Diagnostic> diagnostics;
  private int trustedUntil;
  private final Set<Integer> quiet = new HashSet<>();
  private int at;

  Tokens(List<Token> tokens, List<Diagnostic> diagnostics) {
    this.tokens = tokens;
    this.diagnostics = diagnostics;
    this.trustedUntil =
        diagnostics.stream()
            .filter(Tokens::swallows)
            .mapToInt(diagnostic -> diagnostic.span().start())
            .min()
            .orElse(Integer.MAX_VALUE);
    diagnostics.forEach(diagnostic -> keepQuietAt(diagnostic.span()));
  }

  List<Diagnostic> diagnostics() {
    return diagnostics;
  }

  Token peek() {
    return tokens.get(at);
  }

  /// The token after the next; the end stays the end.
  Token peekSecond() {
    return ahead(1);
  }

  /// The token behind so many others; the end stays the end.
  Token ahead(int others) {
    return tokens.get(Math.min(at + others, tokens.size() - 1));
  }

  /// The token read last.
  Token last() {
    return tokens.get(Math.max(at - 1, 0));
  }

  boolean at(TokenKind kind) {
    return peek().kind() == kind;
  }

  Token next() {
    Token token = peek();
    if (token.kind() != TokenKind.END) {
      at++;
    }
    return token;
  }

  Optional<Token> accept(TokenKind kind) {
    return at(kind) ? Optional.of(next()) : Optional.empty();
  }

  void report(Diagnostic diagnostic) {
    int start = diagnostic.span().start();
    boolean follows =
        quiet.contains(start)
            || start >= trustedUntil
            || (diagnostic.code() == EqlFault.OPEN_BRACKET && trustedUntil < Integer.MAX_VALUE);
    if (!follows) {
      diagnostics.add(diagnostic);
    }
  }

  /// Reports a fault behind which nothing is understood any more: what starts there, and brackets
  /// that stay open, merely follow from it.
  void reportLast(Diagnostic diagnostic) {
    report(diagnostic);
    trustedUntil = Math.min(trustedUntil, diagnostic.span().start());
  }

  /// Reports a fault from which all that was found so far follows.
  void reportOnly(Diagnostic diagnostic) {
    diagnostics.clear();
    diagnostics.add(diagnostic);
  }

  /// Reports a fault, and nothing more that starts at its place.
  void reportOnce(Diagnostic diagnostic) {
    report(diagnostic);
    keepQuietAt(diagnostic.span());
  }

  /// Reports nothing more that starts at a place.
  void keepQuietAt(SourceSpan span) {
    quiet.add(span.start());
  }

  /// Passes over everything up to a token of one of the kinds or the end, brackets as a whole.
  void skipTo(TokenKind... kinds) {
    List<TokenKind> wanted = List.of(kinds);
    int depth = 0;
    while (!at(TokenKind.END)) {
      TokenKind kind = peek().kind();
      if (depth == 0 && wanted.contains(kind)) {
        return;
      }
      if (kind == TokenKind.OPEN || kind == TokenKind.OPEN_SQUARE) {
        depth++;
      } else if (kind == TokenKind.CLOSE || kind == TokenKind.CLOSE_SQUARE) {
        depth = Math.max(0, depth - 1);
      }
      next();
    }
  }

  private static boolean swallows(Diagnostic diagnostic) {
    return diagnostic.code() == EqlFault.OPEN_TEXT
        || diagnostic.code() == EqlFault.OPEN_COMMENT
        || diagnostic.code() == EqlFault.OPEN_NAME;
  }
}
