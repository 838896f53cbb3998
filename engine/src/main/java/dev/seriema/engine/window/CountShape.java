package dev.seriema.engine.window;

/// What a count asks.
///
/// @param least how many events a group needs
/// @param leastDistinct how many different values besides; 0 where none are asked for
/// @param lookBack how far back events count, in nanoseconds
/// @param interval between two ends, counted from 1970, in nanoseconds; greater than 0
/// @param most how many events are remembered; the groups that were quiet for longest give way
/// @param mostGroups how many groups one event counts in
public record CountShape(
    long least, long leastDistinct, long lookBack, long interval, int most, int mostGroups) {
  /// How many events are remembered unless a caller says otherwise.
  public static final int MOST = 500_000;

  /// How many groups one event counts in unless a caller says otherwise.
  public static final int MOST_GROUPS = 1_000;

  public CountShape(long least, long leastDistinct, long lookBack, long interval) {
    this(least, leastDistinct, lookBack, interval, MOST, MOST_GROUPS);
  }
}
