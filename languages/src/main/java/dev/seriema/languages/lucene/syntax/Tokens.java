package dev.seriema.languages.lucene.syntax;

import java.util.List;
import java.util.Optional;

/// The tokens of a query, read one by one.
final class Tokens {
  private final List<Token> tokens;
  private int at;

  Tokens(List<Token> tokens) {
    this.tokens = tokens;
  }

  Token peek() {
    return ahead(0);
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

  /// Passes over everything that starts before a place.
  void skipTo(int place) {
    while (!at(TokenKind.END) && peek().span().start() < place) {
      next();
    }
  }
}
