package dev.seriema.benchmark.peer;

/// How often each rule has matched.
public final class Tally {
  private final long[] matches;

  public Tally(int rules) {
    matches = new long[rules];
  }

  /// @param rule its number
  public void add(int rule, long times) {
    matches[rule] += times;
  }

  public void addAll(Tally other) {
    for (int rule = 0; rule < matches.length; rule++) {
      matches[rule] += other.matches[rule];
    }
  }

  public long of(int rule) {
    return matches[rule];
  }

  public long total() {
    long total = 0;
    for (long times : matches) {
      total += times;
    }
    return total;
  }
}
