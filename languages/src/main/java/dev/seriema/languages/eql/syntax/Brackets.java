package dev.seriema.languages.eql.syntax;

import dev.seriema.model.diagnostic.SourceSpan;
import java.util.ArrayList;
import java.util.List;

/// The brackets of a query, which its tree does not keep.
public final class Brackets {
  private final List<Token> tokens;
  private final int start;

  private Brackets(List<Token> tokens, int start) {
    this.tokens = tokens;
    this.start = start;
  }

  /// Those of one part of a query, which neither begins nor ends within a token.
  public static Brackets of(String query, SourceSpan part) {
    String text = query.substring(part.start(), part.end());
    return new Brackets(new Lexer(text, new ArrayList<>()).tokens(), part.start());
  }

  /// Whether brackets stand around a part and nothing else.
  ///
  /// @param place of a part of the tree, which may begin or end inside of brackets of its own parts
  public boolean enclose(SourceSpan place) {
    SourceSpan span = new SourceSpan(place.start() - start, place.end() - start);
    int first = 0;
    while (first < tokens.size() && tokens.get(first).span().start() < span.start()) {
      first++;
    }
    int depth = 0;
    int least = 0;
    int last = first;
    for (; !isBehind(last, span); last++) {
      depth += depth(tokens.get(last));
      least = Math.min(least, depth);
    }
    int before = first - 1 + least;
    int behind = last + depth - least;
    return before >= 0
        && tokens.get(before).kind() == TokenKind.OPEN
        && behind < tokens.size()
        && tokens.get(behind).kind() == TokenKind.CLOSE;
  }

  private boolean isBehind(int token, SourceSpan span) {
    return token >= tokens.size()
        || tokens.get(token).kind() == TokenKind.END
        || tokens.get(token).span().end() > span.end();
  }

  private static int depth(Token token) {
    return token.kind() == TokenKind.OPEN ? 1 : token.kind() == TokenKind.CLOSE ? -1 : 0;
  }
}
