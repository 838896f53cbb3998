package dev.seriema.detector.schedule;

import dev.seriema.detector.correlation.CorrelatedEvent;
import dev.seriema.detector.correlation.KeptEvent;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An event as [ScheduledParts] wrote it.
final class ScheduledEvent {
  private final byte[] written;
  private final int correlated;

  ScheduledEvent(byte[] written) {
    this.written = written;
    correlated = Integer.BYTES + ByteBuffer.wrap(written).getInt() * ScheduledPart.BYTES;
  }

  List<ScheduledPart> parts() {
    ByteBuffer bytes = ByteBuffer.wrap(written);
    List<ScheduledPart> parts = new ArrayList<>();
    for (int left = bytes.getInt(); left > 0; left--) {
      parts.add(ScheduledPart.read(bytes));
    }
    return parts;
  }

  /// What the event is to a rule that it matters to.
  ScheduledPart part(int rule) {
    return parts().stream().filter(part -> part.rule() == rule).findFirst().orElseThrow();
  }

  /// What the task of a rule takes.
  ///
  /// @return null where the event does not matter to it
  @Nullable ByteBuffer task(int rule) {
    byte[] all = Arrays.copyOfRange(written, correlated, written.length);
    for (CorrelatedEvent each = new CorrelatedEvent(all); each.next(); ) {
      if (each.query() == rule) {
        return each.hit();
      }
    }
    return null;
  }

  /// The event for one rule alone, as its operator takes it.
  byte[] forOperator(int rule) {
    ByteBuffer hit = task(rule);
    if (hit == null) {
      throw new IllegalArgumentException("the event does not matter to rule " + rule);
    }
    int length = hit.remaining();
    int start = CorrelatedEvent.HEAD + CorrelatedEvent.PART_HEAD + length;
    return ByteBuffer.allocate(start).putInt(start).putInt(rule).putInt(length).put(hit).array();
  }

  /// The same, with the event behind it.
  byte[] withEvent(int rule) {
    byte[] head = forOperator(rule);
    byte[] kept = kept();
    return ByteBuffer.allocate(head.length + kept.length).put(head).put(kept).array();
  }

  /// The event by itself.
  KeptEvent event() {
    return KeptEvent.read(kept());
  }

  /// What [KeptEvent#read] reads.
  byte[] kept() {
    int start = correlated + ByteBuffer.wrap(written, correlated, Integer.BYTES).getInt();
    return Arrays.copyOfRange(written, start, written.length);
  }
}
