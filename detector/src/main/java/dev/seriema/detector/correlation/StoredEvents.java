package dev.seriema.detector.correlation;

import dev.seriema.detector.alert.SourceEvent;
import dev.seriema.model.event.Event;
import dev.seriema.model.event.EventLayout;
import dev.seriema.model.event.EventScanner;
import dev.seriema.model.event.ScanLimits;
import dev.seriema.model.state.KeptNumbers;
import dev.seriema.model.state.StateInput;
import dev.seriema.model.state.StateOutput;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/// Events as they are remembered from one process to the next. What is read is a sound document.
final class StoredEvents {
  private static final int LONGEST_NAME = 1 << 20;
  private static final ScanLimits LIMITS =
      new ScanLimits(
          ScanLimits.GREATEST_DOCUMENT, ScanLimits.GREATEST_DEPTH, Integer.MAX_VALUE, false);

  private final EventScanner scanner;
  private final Event event;

  StoredEvents() {
    EventLayout layout = EventLayout.of(List.of());
    scanner = new EventScanner(layout, LIMITS);
    event = new Event(layout);
  }

  /// Writes those events of a store that are named.
  static void writeAll(KeptNumbers numbers, EventStore store, StateOutput out) throws IOException {
    out.count(numbers.count());
    for (long number : numbers.all().toArray()) {
      write(KeptEvent.read(store.get(number)), out);
    }
  }

  /// Puts all that was written into a store.
  KeptNumbers readAll(EventStore store, StateInput in) throws IOException {
    int count = in.count(Integer.MAX_VALUE);
    LongStream.Builder numbers = LongStream.builder();
    for (int i = 0; i < count; i++) {
      byte[] kept = read(in).write(0);
      numbers.add(store.add(kept, 0, kept.length));
    }
    return KeptNumbers.of(numbers.build());
  }

  static void write(KeptEvent kept, StateOutput out) throws IOException {
    out.number(kept.at());
    write(kept.event(), out);
  }

  KeptEvent read(StateInput in) throws IOException {
    long at = in.number();
    return new KeptEvent(at, readSource(in));
  }

  static void write(SourceEvent source, StateOutput out) throws IOException {
    Instant time = source.time();
    out.flag(time != null);
    if (time != null) {
      out.moment(time);
    }
    out.text(source.index());
    out.text(source.id());
    out.bytes(source.json(), source.start(), source.end());
  }

  SourceEvent readSource(StateInput in) throws IOException {
    @Nullable Instant time = in.flag() ? in.moment() : null;
    String index = in.text(LONGEST_NAME);
    String id = in.text(LONGEST_NAME);
    byte[] json = in.bytes(ScanLimits.GREATEST_DOCUMENT);
    in.expect(scanner.scan(json, 0, json.length, event) == null, "an event is no sound document");
    return new SourceEvent(json, 0, json.length, id, index, time);
  }
}
