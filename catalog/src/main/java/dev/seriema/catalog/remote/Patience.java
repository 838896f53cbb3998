package dev.seriema.catalog.remote;

import java.time.Duration;

/// How long a server is waited for.
///
/// @param timeout of one call, until its answer is whole
/// @param tries of a call, the first among them
/// @param first wait before the second try; each further one is twice as long
/// @param longest wait between two tries, whatever the server asks for
/// @param waiting how it is waited
public record Patience(
    Duration timeout, int tries, Duration first, Duration longest, Waiting waiting) {
  /// Lets time pass.
  public interface Waiting {
    void passes(Duration time) throws InterruptedException;
  }

  public Patience {
    if (tries < 1 || timeout.isNegative() || timeout.isZero()) {
      throw new IllegalArgumentException("at least one try of some time");
    }
  }

  /// Five tries, within about 15 seconds of waiting.
  public static Patience usual(Duration timeout) {
    return new Patience(
        timeout, 5, Duration.ofSeconds(1), Duration.ofSeconds(60), time -> Thread.sleep(time));
  }

  /// @param tried how many tries there were, from 1
  Duration before(int tried) {
    Duration wait = first.multipliedBy(1L << Math.min(tried - 1, 20));
    return wait.compareTo(longest) > 0 ? longest : wait;
  }
}
