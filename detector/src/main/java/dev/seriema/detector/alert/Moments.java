package dev.seriema.detector.alert;

import java.time.Instant;

/// Moments as operators count them.
final class Moments {
  private Moments() {}

  /// @param nanos since 1970
  static Instant of(long nanos) {
    return Instant.ofEpochSecond(0, nanos);
  }
}
