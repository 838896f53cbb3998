package dev.seriema.languages.esql.syntax;

import dev.seriema.languages.esql.EsqlFault;
import dev.seriema.model.diagnostic.Diagnostic;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Finds the brackets of a query that hold queries or branches, and brackets without a partner.
///
/// A `|` belongs to no expression: brackets that are open before one, and hold no query, are never
/// closed. So one forgotten bracket costs one command and not all that follow.
final class Brackets {
  /// The deepest query in queries that is read.
  private static final int DEEPEST = 20;

  /// More are not told: brackets by the hundred are no slip.
  private static final int MOST_FAULTS = 20;

  /// Words that stand behind a column, so that `(from in …` is an expression.
  private static final Set<String> OPERATORS =
      Set.of("and", "or", "not", "in", "is", "like", "rlike");

  private final List<Token> tokens;
  private final List<Diagnostic> faults;
  private final int[] ends;
  private final Deque<Open> open = new ArrayDeque<>();
  private int told;
  private int depth;

  /// Whether the command is one whose brackets hold branches.
  private boolean isFork;

  private record Open(int token, String partner, boolean holdsQuery, boolean wasFork) {}

  Brackets(List<Token> tokens, List<Diagnostic> faults) {
    this.tokens = tokens;
    this.faults = faults;
    this.ends = new int[tokens.size()];
    Arrays.fill(ends, -1);
  }

  /// For each token that opens brackets around a query, where that ends: the number of the token
  /// that closes them, or of what stands there instead. -1 for all other tokens.
  int[] ends() {
    boolean isFirst = true;
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (isFirst) {
        isFork = token.isWord("fork");
      }
      isFirst = token.kind() == TokenKind.PIPE;
      switch (token.kind()) {
        case OPEN -> isFirst = opens(i, token);
        case CLOSE -> closes(i, token);
        case PIPE -> popExpressions(i);
        case NAME, QUOTED_NAME, TEXT, NUMBER, DOT, COMMA, STAR, ASSIGN, SIGN, SEMICOLON -> {}
      }
    }
    while (!open.isEmpty()) {
      popUnclosed(tokens.size());
    }
    return ends;
  }

  /// @return whether what follows is the first word of a command
  private boolean opens(int at, Token token) {
    boolean holdsQuery = token.text().equals("(") && (isBranch() || isQuery(at + 1));
    if (holdsQuery && depth == DEEPEST) {
      tell(
          EsqlFault.TOO_DEEP,
          token,
          "queries stand in queries more than %d deep".formatted(DEEPEST));
    }
    holdsQuery &= depth < DEEPEST;
    open.push(new Open(at, partner(token.text()), holdsQuery, isFork));
    if (holdsQuery) {
      depth++;
    }
    return holdsQuery;
  }

  /// Whether a bracket that opens here holds a branch of `FORK`.
  private boolean isBranch() {
    return isFork && (open.isEmpty() || open.peek().holdsQuery());
  }

  /// Whether a query stands behind an open bracket, and not an expression that begins with a column
  /// of such a name.
  private boolean isQuery(int at) {
    if (at + 1 >= tokens.size()) {
      return false;
    }
    Token word = tokens.get(at);
    Token next = tokens.get(at + 1);
    if (!(word.isWord("from") || word.isWord("ts") || word.isWord("row"))
        || next.isRightBehind(word)) {
      return false;
    }
    return switch (next.kind()) {
      case NAME -> !OPERATORS.contains(next.text().toLowerCase(Locale.ROOT));
      case QUOTED_NAME, TEXT, DOT, OPEN -> true;
      case STAR, SIGN -> at + 2 < tokens.size() && tokens.get(at + 2).isRightBehind(next);
      case NUMBER, COMMA, ASSIGN, PIPE, SEMICOLON, CLOSE -> false;
    };
  }

  private void closes(int at, Token token) {
    boolean isOpen = open.stream().limit(MOST_FAULTS).anyMatch(one -> partnerOf(one, token));
    if (!isOpen) {
      tell(EsqlFault.OPEN_BRACKET, token, "`" + token.text() + "` closes nothing");
      return;
    }
    while (!partnerOf(open.element(), token)) {
      popUnclosed(at);
    }
    pop(at);
  }

  private void popExpressions(int at) {
    while (!open.isEmpty() && !open.element().holdsQuery()) {
      popUnclosed(at);
    }
  }

  private void popUnclosed(int at) {
    Token token = tokens.get(open.element().token());
    tell(EsqlFault.OPEN_BRACKET, token, "`" + token.text() + "` is never closed");
    pop(at);
  }

  private void pop(int at) {
    Open last = open.pop();
    isFork = last.wasFork();
    if (last.holdsQuery()) {
      depth--;
      ends[last.token()] = at;
    }
  }

  private static boolean partnerOf(Open one, Token token) {
    return one.partner().equals(token.text());
  }

  private static String partner(String bracket) {
    return switch (bracket) {
      case "(" -> ")";
      case "[" -> "]";
      default -> "}";
    };
  }

  private void tell(EsqlFault fault, Token token, String message) {
    if (told++ < MOST_FAULTS) {
      faults.add(Diagnostic.of(fault, token.span(), message));
    }
  }
}
