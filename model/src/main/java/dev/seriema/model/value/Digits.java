package dev.seriema.model.value;

/// Whole numbers that are written as nothing but digits, as nearly all are.
public final class Digits {
  /// The text is anything else, or longer than a `long` has room for.
  public static final long NONE = Long.MIN_VALUE;

  private static final int MOST = 18;

  private Digits() {}

  /// The number that the digits from `start` to `end` write, or [#NONE].
  public static long read(byte[] bytes, int start, int end) {
    if (end - start > MOST || end == start) {
      return NONE;
    }
    long number = 0;
    for (int i = start; i < end; i++) {
      int digit = bytes[i] - '0';
      if (digit < 0 || digit > 9) {
        return NONE;
      }
      number = number * 10 + digit;
    }
    return number;
  }
}
