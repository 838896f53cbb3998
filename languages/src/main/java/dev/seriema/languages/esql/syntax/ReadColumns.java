package dev.seriema.languages.esql.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// What can be told of an expression without reading it: columns that it surely reads, and data
/// sets that it asks for.
final class ReadColumns {
  private static final Set<String> LITERALS = Set.of("null", "true", "false");
  private static final Set<String> DATA_SET_FIELDS = Set.of("event.dataset", "data_stream.dataset");

  private ReadColumns() {}

  /// Names with a dot that are no function, and a name that is the whole expression.
  static List<EsqlName> in(List<Token> expression) {
    Optional<EsqlName> whole = Items.name(expression);
    if (whole.isPresent()) {
      boolean isColumn =
          !whole.get().isPattern()
              && !LITERALS.contains(whole.get().text().toLowerCase(Locale.ROOT));
      return isColumn ? List.of(whole.get()) : List.of();
    }
    List<EsqlName> found = new ArrayList<>();
    int at = 0;
    while (at < expression.size()) {
      int end = behindName(at, expression);
      if (end > at) {
        boolean isFunction = end < expression.size() && expression.get(end).is(TokenKind.OPEN, "(");
        if (!isFunction && end > at + 1) {
          Items.name(expression.subList(at, end)).ifPresent(found::add);
        }
        at = end;
      } else {
        at++;
      }
    }
    return found;
  }

  /// Data sets that one of the fields for them is compared with.
  static List<EsqlName> dataSets(List<Token> tokens) {
    List<EsqlName> found = new ArrayList<>();
    int at = 0;
    while (at < tokens.size()) {
      int end = behindName(at, tokens);
      if (end == at) {
        at++;
        continue;
      }
      if (Items.name(tokens.subList(at, end))
          .filter(name -> DATA_SET_FIELDS.contains(name.text()))
          .isPresent()) {
        compared(end, tokens, found);
      }
      at = end;
    }
    return found;
  }

  private static void compared(int at, List<Token> tokens, List<EsqlName> to) {
    if (at + 1 >= tokens.size()) {
      return;
    }
    Token operator = tokens.get(at);
    if (operator.is(TokenKind.SIGN, "==")
        || operator.is(TokenKind.SIGN, ":")
        || operator.isWord("like")) {
      addText(tokens.get(at + 1), to);
    } else if (operator.isWord("in") && tokens.get(at + 1).is(TokenKind.OPEN, "(")) {
      for (int i = at + 2; i < tokens.size(); i++) {
        if (tokens.get(i).kind() == TokenKind.CLOSE) {
          return;
        }
        addText(tokens.get(i), to);
      }
    }
  }

  private static void addText(Token token, List<EsqlName> to) {
    if (token.kind() == TokenKind.TEXT) {
      to.add(new EsqlName(token.text(), token.text().contains("*"), token.span()));
    }
  }

  /// The place behind a name with dots; the same place where there is none. A number, a star and a
  /// word behind a number begin none: `1 hour`.
  private static int behindName(int from, List<Token> tokens) {
    int at = from;
    while (at < tokens.size() && isPart(tokens.get(at))) {
      at++;
      if (at + 1 < tokens.size()
          && tokens.get(at).kind() == TokenKind.DOT
          && isPart(tokens.get(at + 1))) {
        at++;
      } else {
        return at;
      }
    }
    return at;
  }

  private static boolean isPart(Token token) {
    return token.kind() == TokenKind.NAME || token.kind() == TokenKind.QUOTED_NAME;
  }
}
