package dev.seriema.detector.schedule;

import dev.seriema.detector.correlation.EventStore;
import java.io.IOException;
import java.util.function.LongUnaryOperator;

/// Events that are kept already, under numbers of their own.
final class NumberedEvents implements EventStore {
  private final Matches matches;
  private final LongUnaryOperator kept;
  private long number;

  /// @param kept the number under which an event is kept, by its own
  NumberedEvents(Matches matches, LongUnaryOperator kept) {
    this.matches = matches;
    this.kept = kept;
  }

  /// Names the event that is added next.
  void next(long number) {
    this.number = number;
  }

  @Override
  public long add(byte[] bytes, int from, int to) {
    return number;
  }

  @Override
  public byte[] get(long known) throws IOException {
    return matches.read(kept.applyAsLong(known)).kept();
  }

  @Override
  public void forgetBefore(long known) {}
}
