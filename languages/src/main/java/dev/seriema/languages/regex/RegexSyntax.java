package dev.seriema.languages.regex;

import dev.seriema.model.diagnostic.SourceSpan;
import java.util.Optional;

/// Finds what is wrong with the syntax of a regular expression of Lucene.
///
/// It accepts and refuses what Lucene's own parser accepts and refuses, with all optional operators
/// on. That parser is lenient: an operator with nothing before it stands for itself.
public final class RegexSyntax {
  private static final int DEEPEST = 200;

  private final String expression;
  private int at;
  private int depth;

  private RegexSyntax(String expression) {
    this.expression = expression;
  }

  /// What is wrong, and where in the expression.
  ///
  /// @param message a phrase without a full stop
  public record Fault(String message, SourceSpan span) {}

  /// The first fault of an expression.
  ///
  /// @return empty when there is none
  public static Optional<Fault> fault(String expression) {
    RegexSyntax syntax = new RegexSyntax(expression);
    try {
      syntax.whole();
      return Optional.empty();
    } catch (Refused refused) {
      return Optional.of(refused.fault);
    }
  }

  private static final class Refused extends Exception {
    private final transient Fault fault;

    Refused(Fault fault) {
      super(fault.message());
      this.fault = fault;
    }
  }

  private void whole() throws Refused {
    if (expression.isEmpty()) {
      return;
    }
    union();
    if (more()) {
      throw refused("`" + expression.charAt(at) + "` closes nothing", at, at + 1);
    }
  }

  private void union() throws Refused {
    do {
      intersection();
    } while (take('|'));
  }

  private void intersection() throws Refused {
    do {
      concatenation();
    } while (take('&'));
  }

  private void concatenation() throws Refused {
    do {
      repetition();
    } while (more() && !isAhead(")|&"));
  }

  private void repetition() throws Refused {
    complement();
    while (isAhead("?*+{")) {
      int start = at;
      if (expression.charAt(at++) == '{') {
        count(start);
      }
    }
  }

  private void count(int start) throws Refused {
    Optional<Long> least = number();
    if (least.isEmpty()) {
      throw refused(
          "`{` needs a number of repetitions", start, Math.min(at + 1, expression.length()));
    }
    Optional<Long> most = take(',') ? number() : least;
    if (!take('}')) {
      throw refused("`{` is never closed", start, at);
    }
    if (most.isPresent() && most.get() < least.get()) {
      throw refused("repetitions run from the smaller to the larger number", start, at);
    }
  }

  /// Digits ahead.
  private Optional<Long> number() throws Refused {
    int start = at;
    while (isAhead("0123456789")) {
      at++;
    }
    if (at - start > 9) {
      throw refused("`" + expression.substring(start, at) + "` is too large", start, at);
    }
    return at == start ? Optional.empty() : Optional.of(Long.parseLong(expression, start, at, 10));
  }

  private void complement() throws Refused {
    while (take('~')) {}
    if (take('[')) {
      characterClass(at - 1);
    } else {
      simple();
    }
  }

  private void characterClass(int start) throws Refused {
    take('^');
    do {
      characters(start);
    } while (more() && !isAhead("]"));
    if (!take(']')) {
      throw refused("`[` is never closed", start, start + 1);
    }
  }

  private void characters(int start) throws Refused {
    if (predefinedClass()) {
      return;
    }
    int from = at;
    int first = character(start, "`[` is never closed");
    if (take('-')) {
      int last = character(start, "`[` is never closed");
      if (last < first) {
        throw refused("a range runs from the smaller to the larger character", from, at);
      }
    }
  }

  private void simple() throws Refused {
    int start = at;
    if (take('.') || take('#') || take('@') || predefinedClass()) {
      return;
    }
    if (take('"')) {
      passOver('"', start);
    } else if (take('<')) {
      interval(start);
    } else if (take('(')) {
      group(start);
    } else {
      character(Math.max(0, at - 1), "an expression is missing at the end");
    }
  }

  private void group(int start) throws Refused {
    if (take(')')) {
      return;
    }
    if (++depth > DEEPEST) {
      throw refused("nested more than " + DEEPEST + " levels deep", start, start + 1);
    }
    union();
    depth--;
    if (!take(')')) {
      throw refused("`(` is never closed", start, start + 1);
    }
  }

  private void interval(int start) throws Refused {
    passOver('>', start);
    String inside = expression.substring(start + 1, at - 1);
    if (!inside.matches("[0-9]{1,9}-[0-9]{1,9}")) {
      throw refused("`<` begins a range of numbers such as `<1-9>`", start, at);
    }
  }

  private void passOver(char close, int start) throws Refused {
    while (more() && expression.charAt(at) != close) {
      at++;
    }
    if (!take(close)) {
      throw refused("`" + expression.charAt(start) + "` is never closed", start, start + 1);
    }
  }

  /// `\d`, `\w` and their like, and an escaped backslash. Before any other letter of ASCII a
  /// backslash is refused.
  private boolean predefinedClass() throws Refused {
    char escaped = isAhead("\\") && at + 1 < expression.length() ? expression.charAt(at + 1) : ' ';
    if ("dDsSwW\\".indexOf(escaped) >= 0) {
      at += 2;
      return true;
    }
    if ((escaped >= 'a' && escaped <= 'z') || (escaped >= 'A' && escaped <= 'Z')) {
      throw refused("`\\" + escaped + "` is no class of characters", at, at + 2);
    }
    return false;
  }

  private int character(int start, String whenMissing) throws Refused {
    int slash = at;
    boolean escaped = take('\\');
    if (!more()) {
      throw escaped
          ? refused("`\\` has nothing behind it", slash, at)
          : refused(whenMissing, start, Math.min(start + 1, expression.length()));
    }
    int codePoint = expression.codePointAt(at);
    at += Character.charCount(codePoint);
    return codePoint;
  }

  private boolean more() {
    return at < expression.length();
  }

  private boolean isAhead(String characters) {
    return more() && characters.indexOf(expression.charAt(at)) >= 0;
  }

  private boolean take(char character) {
    if (more() && expression.charAt(at) == character) {
      at++;
      return true;
    }
    return false;
  }

  private static Refused refused(String message, int start, int end) {
    return new Refused(new Fault(message, new SourceSpan(start, end)));
  }
}
