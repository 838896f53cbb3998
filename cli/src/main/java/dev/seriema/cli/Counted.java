package dev.seriema.cli;

import java.util.Locale;

/// Numbers of things in words.
final class Counted {
  private Counted() {}

  /// Such as `1 rule` and `2,192 rules`.
  static String of(long count, String thing) {
    return String.format(Locale.ROOT, "%,d %s%s", count, thing, count == 1 ? "" : "s");
  }
}
