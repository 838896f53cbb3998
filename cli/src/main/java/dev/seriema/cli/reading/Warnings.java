package dev.seriema.cli.reading;

import dev.seriema.intake.BlockEvents;
import dev.seriema.intake.IntakeFinding;
import dev.seriema.model.event.Event;
import dev.seriema.model.event.EventWarning;
import dev.seriema.model.event.UnreadableFields;
import dev.seriema.model.schema.FieldPath;
import dev.seriema.model.value.Timestamps;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// What is odd about events that are kept: for each field the first is told, and all are counted.
public final class Warnings {
  private final Map<Kind, Tally> tallies = new LinkedHashMap<>();

  /// Whether some event has a time. Where none has, nobody misses it.
  private boolean hasTimes;

  private record Kind(EventWarning code, FieldPath field) {}

  private record Tally(IntakeFinding first, long events) {}

  /// Takes the fields of an event that a test could not read.
  ///
  /// @param timestamp the field that tells the time, of which [#timeOf] speaks
  public void addUnreadable(BlockEvents events, FieldPath timestamp) {
    UnreadableFields unreadable = events.event().unreadable();
    for (int place = 0; place < unreadable.count(); place++) {
      FieldPath field = unreadable.field(place);
      if (!field.equals(timestamp)) {
        int found = place;
        add(new Kind(EventWarning.FIELD_TYPE, field), () -> WarningText.fieldType(events, found));
      }
    }
  }

  /// Reads the time of an event that somebody wants. That an event has none is told as soon as
  /// another has one.
  ///
  /// @param slot where the layout keeps the field
  /// @return in nanoseconds since 1970, or [Timestamps#NONE]
  public long timeOf(BlockEvents events, FieldPath timestamp, int slot) {
    Event event = events.event();
    int value = event.first(slot);
    if (value == Event.NONE) {
      add(
          new Kind(EventWarning.MISSING_TIMESTAMP, timestamp),
          () -> WarningText.missingTimestamp(events, timestamp));
      return Timestamps.NONE;
    }
    long time = event.epochNanos(value);
    if (time == Timestamps.NONE) {
      add(
          new Kind(EventWarning.BAD_TIMESTAMP, timestamp),
          () -> WarningText.badTimestamp(events, timestamp, value));
    }
    hasTimes |= time != Timestamps.NONE;
    return time;
  }

  /// Takes a late event.
  void addLate(FieldPath timestamp, Supplier<IntakeFinding> finding) {
    add(new Kind(EventWarning.LATE, timestamp), finding);
  }

  /// Takes those of the block that follows.
  ///
  /// @param tell is told of what is found for the first time
  void add(Warnings later, Consumer<IntakeFinding> tell) {
    boolean hadTimes = hasTimes;
    hasTimes |= later.hasTimes;
    if (hasTimes && !hadTimes) {
      tallies.forEach((kind, tally) -> {
        if (kind.code == EventWarning.MISSING_TIMESTAMP) {
          tell.accept(tally.first);
        }
      });
    }
    later.tallies.forEach((kind, tally) -> {
      Tally known = tallies.get(kind);
      if (known != null) {
        tallies.put(kind, new Tally(known.first, known.events + tally.events));
      } else {
        tallies.put(kind, tally);
        if (isTold(kind)) {
          tell.accept(tally.first);
        }
      }
    });
  }

  private boolean isTold(Kind kind) {
    return hasTimes || kind.code != EventWarning.MISSING_TIMESTAMP;
  }

  /// How many events there are for each word, an event once for each field.
  SortedMap<String, Long> counts() {
    SortedMap<String, Long> counts = new TreeMap<>();
    tallies.forEach((kind, tally) -> {
      if (isTold(kind)) {
        counts.merge(kind.code.word(), tally.events, Long::sum);
      }
    });
    return counts;
  }

  private void add(Kind kind, Supplier<IntakeFinding> finding) {
    Tally known = tallies.get(kind);
    tallies.put(
        kind,
        known == null ? new Tally(finding.get(), 1) : new Tally(known.first, known.events + 1));
  }
}
