package dev.seriema.languages.kql.syntax;

import dev.seriema.model.diagnostic.SourceSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Cuts a query into tokens.
///
/// Whether a word is a keyword depends on what stands before it: `and` joins behind a value, and is
/// a value behind `(`, `:`, `not` or another `and`.
final class Lexer {
  private static final List<TokenKind> SIGNS =
      List.of(
          TokenKind.COLON,
          TokenKind.AT_MOST,
          TokenKind.AT_LEAST,
          TokenKind.LESS,
          TokenKind.GREATER,
          TokenKind.OPEN,
          TokenKind.CLOSE,
          TokenKind.OPEN_BRACE,
          TokenKind.CLOSE_BRACE);

  private final String query;
  private final List<Token> tokens = new ArrayList<>();
  private final List<LiteralText> faulty = new ArrayList<>();
  private boolean behindValue;
  private int at;

  Lexer(String query) {
    this.query = query;
  }

  /// All tokens, the last of which is [TokenKind#END].
  List<Token> tokens() {
    while (next()) {
      // Each step adds a token.
    }
    add(TokenKind.END, at);
    return tokens;
  }

  /// The values that have no closing quote or an escape that is unknown.
  List<LiteralText> faulty() {
    return faulty;
  }

  private boolean next() {
    int word = Blanks.skip(query, at);
    if (behindValue && word > at && joins(word)) {
      return true;
    }
    at = word;
    if (at == query.length()) {
      return false;
    }
    if (Keyword.NOT.isFollowed(query, at)) {
      at += Keyword.NOT.word().length();
      add(TokenKind.NOT, word);
      behindValue = false;
    } else if (!sign()) {
      literal();
    }
    return true;
  }

  private boolean joins(int word) {
    for (Keyword keyword : List.of(Keyword.AND, Keyword.OR)) {
      if (keyword.isFollowed(query, word)) {
        at = word + keyword.word().length();
        add(keyword == Keyword.AND ? TokenKind.AND : TokenKind.OR, word);
        behindValue = false;
        return true;
      }
    }
    return false;
  }

  private boolean sign() {
    for (TokenKind kind : SIGNS) {
      if (query.startsWith(kind.spelling(), at)) {
        int start = at;
        at += kind.spelling().length();
        add(kind, start);
        behindValue = kind.closes();
        return true;
      }
    }
    return false;
  }

  private void literal() {
    LiteralText read = LiteralText.at(query, at);
    KqlLiteral literal = read.literal();
    SourceSpan span = literal.span();
    tokens.add(
        new Token(
            TokenKind.LITERAL,
            Optional.of(literal),
            query.substring(span.start(), span.end()),
            span));
    if (!read.closed() || !read.badEscapes().isEmpty()) {
      faulty.add(read);
    }
    at = read.end();
    behindValue = true;
  }

  private void add(TokenKind kind, int start) {
    tokens.add(
        new Token(kind, Optional.empty(), query.substring(start, at), new SourceSpan(start, at)));
  }
}
