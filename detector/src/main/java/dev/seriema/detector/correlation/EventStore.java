package dev.seriema.detector.correlation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Keeps events that a match may still need. What opens files implements it.
public interface EventStore {
  /// @return a number that is not negative and greater than all before it
  long add(byte[] bytes, int from, int to) throws IOException;

  /// @param number that [#add] gave and that is not forgotten
  byte[] get(long number) throws IOException;

  /// Nobody will ask for numbers below one any more.
  void forgetBefore(long number);

  /// A store for input that is known to be small; it forgets nothing.
  static EventStore inMemory() {
    List<byte @Nullable []> events = new ArrayList<>();
    return new EventStore() {
      @Override
      public long add(byte[] bytes, int from, int to) {
        events.add(Arrays.copyOfRange(bytes, from, to));
        return events.size() - 1L;
      }

      @Override
      public byte[] get(long number) {
        return events.get((int) number);
      }

      @Override
      public void forgetBefore(long number) {}
    };
  }
}
