package dev.seriema.languages.kql.syntax;

import dev.seriema.languages.kql.KqlFault;
import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.diagnostic.SourceSpan;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Function;
import java.util.function.Supplier;

/// How deep brackets may nest; what lies deeper is refused, so that no text takes all of a thread's
/// stack.
final class Depth {
  static final int DEEPEST = 100;

  private final Tokens tokens;
  private final Deque<TokenKind> open = new ArrayDeque<>();

  Depth(Tokens tokens) {
    this.tokens = tokens;
  }

  /// Reads what stands behind an opening bracket.
  ///
  /// @param refused what stands for it where it lies too deep
  <T> T within(Token bracket, Supplier<T> read, Function<SourceSpan, T> refused) {
    if (open.size() == DEEPEST) {
      tokens.reportLast(
          Diagnostic.of(
              KqlFault.TOO_DEEP, bracket.span(), "nested more than " + DEEPEST + " levels deep"));
      tokens.recover();
      return refused.apply(bracket.span());
    }
    open.push(bracket.kind());
    T inner = read.get();
    open.pop();
    return inner;
  }

  /// Passes over closing brackets that no opening one waits for.
  void skipStray() {
    while (isStray()) {
      tokens.next();
    }
  }

  /// Whether a closing bracket comes next that no opening one waits for.
  boolean isStray() {
    TokenKind closing = tokens.peek().kind();
    return closing.closes()
        && !open.contains(closing == TokenKind.CLOSE ? TokenKind.OPEN : TokenKind.OPEN_BRACE);
  }
}
