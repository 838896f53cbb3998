package dev.seriema.languages.eql.syntax;

import dev.seriema.model.diagnostic.SourceSpan;
import java.util.ArrayList;
import java.util.List;

/// What has been typed to the left of a place in one piece, with what touches it on the right.
///
/// @param isText whether the place lies between quotes
record WordAtPlace(SourceSpan span, boolean isText, boolean isNumber) {

  static WordAtPlace of(String text, int place) {
    List<Token> tokens = new Lexer(text, new ArrayList<>()).tokens();
    for (int at = 0; at < tokens.size(); at++) {
      SourceSpan span = tokens.get(at).span();
      if (span.start() < place && place <= span.end()) {
        return touched(text, tokens, at, place);
      }
    }
    return nothing(place);
  }

  private static WordAtPlace touched(String text, List<Token> tokens, int at, int place) {
    Token token = tokens.get(at);
    SourceSpan span = token.span();
    return switch (token.kind()) {
      case TEXT, RAW_TEXT ->
          place < span.end() ? new WordAtPlace(span, true, false) : nothing(place);
      case UNREADABLE ->
          text.charAt(span.start()) == '"'
              ? new WordAtPlace(span, true, false)
              : new WordAtPlace(span, false, false);
      case WHOLE, FRACTION -> new WordAtPlace(span, false, true);
      default -> isPartOfName(token) ? name(tokens, at) : nothing(place);
    };
  }

  private static WordAtPlace name(List<Token> tokens, int at) {
    int first = at;
    while (first > 0 && belongTogether(tokens.get(first - 1), tokens.get(first))) {
      first--;
    }
    int last = at;
    while (belongTogether(tokens.get(last), tokens.get(last + 1))) {
      last++;
    }
    return new WordAtPlace(tokens.get(first).span().to(tokens.get(last).span()), false, false);
  }

  private static boolean belongTogether(Token left, Token right) {
    return isPartOfName(left) && isPartOfName(right) && left.span().end() == right.span().start();
  }

  private static boolean isPartOfName(Token token) {
    return switch (token.kind()) {
      case NAME, QUOTED_NAME, TILDE_NAME, DOT, OPTIONAL -> true;
      default -> token.kind().isKeyword();
    };
  }

  private static WordAtPlace nothing(int place) {
    return new WordAtPlace(new SourceSpan(place, place), false, false);
  }
}
