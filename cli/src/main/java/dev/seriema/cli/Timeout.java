package dev.seriema.cli;

import dev.seriema.catalog.remote.Patience;
import java.time.Duration;

/// How long somebody wants a server to be waited for.
final class Timeout {
  private static final Duration LONGEST = Duration.ofDays(1);

  private Timeout() {}

  /// @param timeout of `--timeout`
  static Patience of(Duration timeout) throws Unable {
    if (timeout.isZero() || timeout.compareTo(LONGEST) > 0) {
      throw new Unable("`--timeout` is longer than nothing and at most a day, such as 60s");
    }
    return Patience.usual(timeout);
  }
}
