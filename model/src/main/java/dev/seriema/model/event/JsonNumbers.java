package dev.seriema.model.event;

/// How JSON writes numbers.
final class JsonNumbers {
  private JsonNumbers() {}

  /// Where a number ends.
  ///
  /// @param at its minus or first digit
  /// @return one past its last byte; or, when it is no JSON number, `~` of the place that says so
  static int end(byte[] bytes, int at, int end) {
    int p = bytes[at] == '-' ? at + 1 : at;
    int first = p;
    p = digits(bytes, p, end);
    if (p == first) {
      return ~p;
    }
    if (bytes[first] == '0' && p > first + 1) {
      return ~(first + 1);
    }
    if (p < end && bytes[p] == '.') {
      int fraction = p + 1;
      p = digits(bytes, fraction, end);
      if (p == fraction) {
        return ~p;
      }
    }
    return p < end && (bytes[p] | 0x20) == 'e' ? exponent(bytes, p + 1, end) : p;
  }

  private static int exponent(byte[] bytes, int at, int end) {
    int first = at < end && (bytes[at] == '+' || bytes[at] == '-') ? at + 1 : at;
    int p = digits(bytes, first, end);
    return p == first ? ~p : p;
  }

  private static int digits(byte[] bytes, int at, int end) {
    int p = at;
    while (p < end && bytes[p] >= '0' && bytes[p] <= '9') {
      p++;
    }
    return p;
  }
}
