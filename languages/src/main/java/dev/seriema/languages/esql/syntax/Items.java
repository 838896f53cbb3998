package dev.seriema.languages.esql.syntax;

import dev.seriema.model.diagnostic.SourceSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Parts of what stands behind the name of a command.
final class Items {
  private Items() {}

  /// What stands between commas that no bracket is around; empty parts are left out.
  static List<List<Token>> of(List<Token> tokens) {
    List<List<Token>> items = new ArrayList<>();
    int start = 0;
    int depth = 0;
    for (int i = 0; i < tokens.size(); i++) {
      depth = depthBehind(tokens.get(i), depth);
      if (depth == 0 && tokens.get(i).kind() == TokenKind.COMMA) {
        add(tokens.subList(start, i), items);
        start = i + 1;
      }
    }
    add(tokens.subList(start, tokens.size()), items);
    return items;
  }

  private static void add(List<Token> item, List<List<Token>> to) {
    if (!item.isEmpty()) {
      to.add(item);
    }
  }

  /// Where a keyword stands that no bracket is around and that is no part of a dotted name.
  ///
  /// @return beyond the end where it does not
  static int keyword(String word, List<Token> tokens) {
    int depth = 0;
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      depth = depthBehind(token, depth);
      if (depth == 0
          && token.isWord(word)
          && !(i > 0 && tokens.get(i - 1).kind() == TokenKind.DOT)
          && !(i + 1 < tokens.size() && tokens.get(i + 1).kind() == TokenKind.DOT)) {
        return i;
      }
    }
    return tokens.size();
  }

  /// What stands behind a place, where it is not beyond the end.
  static List<Token> behind(int at, List<Token> tokens) {
    return at < tokens.size() ? tokens.subList(at + 1, tokens.size()) : List.of();
  }

  /// The name that stands before `=` at the beginning of an item.
  static Optional<EsqlName> assigned(List<Token> item) {
    int at = 0;
    while (at < item.size() && item.get(at).isOfName()) {
      at++;
    }
    return at > 0 && at < item.size() && item.get(at).kind() == TokenKind.ASSIGN
        ? name(item.subList(0, at))
        : Optional.empty();
  }

  /// What stands behind the `=` of an item that gives a name; else the whole item.
  static List<Token> value(List<Token> item) {
    if (assigned(item).isEmpty()) {
      return item;
    }
    int at = 0;
    while (item.get(at).kind() != TokenKind.ASSIGN) {
      at++;
    }
    return item.subList(at + 1, item.size());
  }

  /// The name of a column, where the tokens are nothing else. Around its dots blanks may stand.
  static Optional<EsqlName> name(List<Token> tokens) {
    if (tokens.isEmpty() || tokens.getFirst().kind() == TokenKind.NUMBER) {
      return Optional.empty();
    }
    StringBuilder text = new StringBuilder();
    boolean isPattern = false;
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (!token.isOfName() || (i > 0 && isApart(tokens.get(i - 1), token))) {
        return Optional.empty();
      }
      isPattern |= token.kind() == TokenKind.STAR;
      text.append(token.text());
    }
    return text.isEmpty()
        ? Optional.empty()
        : Optional.of(new EsqlName(text.toString(), isPattern, span(tokens)));
  }

  private static boolean isApart(Token before, Token token) {
    return before.kind() != TokenKind.DOT
        && token.kind() != TokenKind.DOT
        && !token.isRightBehind(before);
  }

  /// The names that items are; others are left out.
  static List<EsqlName> names(List<Token> tokens) {
    return of(tokens).stream().flatMap(item -> name(item).stream()).toList();
  }

  /// From the first to the last.
  static SourceSpan span(List<Token> tokens) {
    return tokens.getFirst().span().to(tokens.getLast().span());
  }

  private static int depthBehind(Token token, int depth) {
    return switch (token.kind()) {
      case OPEN -> depth + 1;
      case CLOSE -> Math.max(0, depth - 1);
      case NAME, QUOTED_NAME, TEXT, NUMBER, DOT, COMMA, STAR, ASSIGN, SIGN, PIPE, SEMICOLON ->
          depth;
    };
  }
}
