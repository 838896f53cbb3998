package dev.seriema.cli.words;

import java.util.Locale;

/// Numbers of things in words.
public final class Counted {
  private Counted() {}

  /// Such as `1 rule` and `2,192 rules`.
  public static String of(long count, String thing) {
    return String.format(Locale.ROOT, "%,d %s%s", count, thing, count == 1 ? "" : "s");
  }
}
