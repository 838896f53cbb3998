package dev.seriema.languages.kql.syntax;

import dev.seriema.languages.kql.KqlFault;
import dev.seriema.model.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The tokens of a query, read one by one, and the faults found among them.
final class Tokens {
  private final String query;
  private final List<Token> tokens;
  private final List<Diagnostic> diagnostics = new ArrayList<>();
  private final Set<Integer> reported = new HashSet<>();
  private int trustedUntil = Integer.MAX_VALUE;
  private int at;

  Tokens(String query, List<Token> tokens) {
    this.query = query;
    this.tokens = tokens;
  }

  String query() {
    return query;
  }

  List<Token> all() {
    return tokens;
  }

  List<Diagnostic> diagnostics() {
    return diagnostics;
  }

  Token peek() {
    return tokens.get(at);
  }

  /// The token behind so many others; the end stays the end.
  Token ahead(int others) {
    return tokens.get(Math.min(at + others, tokens.size() - 1));
  }

  /// The token read last; the first where none was read.
  Token last() {
    return tokens.get(Math.max(at - 1, 0));
  }

  boolean at(TokenKind kind) {
    return peek().kind() == kind;
  }

  boolean atEnd() {
    return at(TokenKind.END);
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

  /// Reports a fault unless it merely follows from another: one at the same place, or one behind
  /// which nothing is understood.
  void report(Diagnostic diagnostic) {
    int start = diagnostic.span().start();
    boolean open = diagnostic.code() == KqlFault.OPEN_BRACKET && trustedUntil < Integer.MAX_VALUE;
    if (start < trustedUntil && !open && reported.add(start)) {
      diagnostics.add(diagnostic);
    }
  }

  /// Reports a fault behind which nothing is understood any more.
  void reportLast(Diagnostic diagnostic) {
    report(diagnostic);
    trustedUntil = Math.min(trustedUntil, diagnostic.span().start());
  }

  /// Passes over everything up to where a condition may go on or ends, brackets as a whole.
  void recover() {
    int depth = 0;
    while (!atEnd()) {
      TokenKind kind = peek().kind();
      if (depth == 0 && (kind == TokenKind.AND || kind == TokenKind.OR || kind.closes())) {
        return;
      }
      depth = Math.max(0, depth + (kind.opens() ? 1 : kind.closes() ? -1 : 0));
      next();
    }
  }
}
