package dev.seriema.engine.indicator;

/// When an indicator must have been written to count for an event. Asked only where one has its
/// values.
public interface TimeWindow {
  /// Any time counts, and none at all.
  TimeWindow ALWAYS =
      new TimeWindow() {
        @Override
        public long from() {
          return Long.MIN_VALUE;
        }

        @Override
        public long below() {
          return Long.MAX_VALUE;
        }
      };

  /// The first moment that counts, in nanoseconds since 1970; of a later event never an earlier
  /// one.
  long from();

  /// The first moment after it that does not count, in nanoseconds since 1970.
  long below();
}
