package dev.seriema.detector.schedule;

import dev.seriema.detector.correlation.EventStore;
import java.io.IOException;

/// Events that are kept already, under numbers of their own.
final class NumberedEvents implements EventStore {
  private final Matches matches;
  private long number;

  NumberedEvents(Matches matches) {
    this.matches = matches;
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
    return matches.read(known).kept();
  }

  @Override
  public void forgetBefore(long known) {}
}
