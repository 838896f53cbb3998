package dev.seriema.engine.match;

/// Estimates how many states a regular expression needs, before anything is built of it.
///
/// Building comes first and has no limit of its own: `((a{1000}){1000}){1000}` is short, and a
/// billion states. Characters count one each, and what is repeated as often as it may come.
final class RegexSize {
  private final String expression;
  private int at;

  private RegexSize(String expression) {
    this.expression = expression;
  }

  /// @return [Long#MAX_VALUE] for more than can be counted
  static long of(String expression) {
    RegexSize size = new RegexSize(expression);
    long states = 0;
    while (size.at < expression.length()) {
      states = plus(states, size.sequence());
      size.at++;
    }
    return states;
  }

  /// What stands up to the end of the group or of the expression.
  private long sequence() {
    long before = 0;
    long last = 0;
    while (at < expression.length() && expression.charAt(at) != ')') {
      switch (expression.charAt(at)) {
        case '{' -> last = times(last, repetitions());
        case '*', '+', '?' -> at++;
        default -> {
          before = plus(before, last);
          last = single();
        }
      }
    }
    return plus(before, last);
  }

  private long single() {
    int start = at++;
    switch (expression.charAt(start)) {
      case '(' -> {
        long inside = sequence();
        at++;
        return inside;
      }
      case '"' -> {
        passBehind('"');
        return (long) at - start;
      }
      case '[' -> passBehind(']');
      case '<' -> passBehind('>');
      case '\\' -> at++;
      default -> {}
    }
    return 1;
  }

  /// The greatest number between braces.
  private long repetitions() {
    int start = at + 1;
    passBehind('}');
    long most = 1;
    for (String number : expression.substring(start, Math.max(start, at - 1)).split(",", -1)) {
      if (number.matches("[0-9]{1,18}")) {
        most = Math.max(most, Long.parseLong(number));
      }
    }
    return most;
  }

  private void passBehind(char end) {
    int found = expression.indexOf(end, at);
    at = found < 0 ? expression.length() : found + 1;
  }

  private static long plus(long a, long b) {
    return a > Long.MAX_VALUE - b ? Long.MAX_VALUE : a + b;
  }

  private static long times(long a, long b) {
    return a != 0 && b > Long.MAX_VALUE / a ? Long.MAX_VALUE : a * b;
  }
}
