package dev.seriema.benchmark.peer;

import org.jspecify.annotations.Nullable;

/// Reads values as numbers.
public final class Numbers {
  private Numbers() {}

  /// @return null for a text that is no number
  public static @Nullable Double of(String value) {
    try {
      return Double.valueOf(value);
    } catch (NumberFormatException noNumber) {
      return null;
    }
  }
}
