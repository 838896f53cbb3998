package dev.seriema.detector.schedule;

import dev.seriema.detector.correlation.CorrelatedEvent;
import dev.seriema.model.event.Event;
import dev.seriema.model.event.EventLayout;
import dev.seriema.model.schema.FieldPath;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/// What one event is to rules that are executed at moments. Not thread-safe.
public final class ScheduledParts {
  private final TreeMap<Integer, WindowTime> times = new TreeMap<>();
  private final TreeMap<Integer, Instant> excepted = new TreeMap<>();
  private final EventLayout layout;

  public ScheduledParts(List<ScheduledRule> rules, EventLayout layout) {
    rules.forEach(rule -> times.put(rule.number(), rule.time()));
    this.layout = layout;
  }

  /// Forgets the former event.
  public void begin() {
    excepted.clear();
  }

  /// Notes that exceptions of a rule take the event away.
  ///
  /// @param until the last moment at which they do
  public void except(int rule, Instant until) {
    excepted.merge(rule, until, (left, right) -> left.isAfter(right) ? left : right);
  }

  /// Puts the times of an event before what the tasks of the rules take.
  ///
  /// @param correlated what the tasks take
  /// @return what [Executions#add] takes; empty where the event has a time for none of the rules
  public byte[] write(byte[] correlated, Event event) {
    List<ScheduledPart> parts = new ArrayList<>();
    for (CorrelatedEvent each = new CorrelatedEvent(correlated); each.next(); ) {
      ScheduledPart part = part(each.query(), event);
      if (part.time() != WindowTime.NONE) {
        parts.add(part);
      }
    }
    return parts.isEmpty() ? new byte[0] : written(parts, correlated);
  }

  /// Puts the time of a document that rules compare events with before what their tasks take.
  ///
  /// @param correlated what the tasks take
  /// @return what [Executions#learn] takes
  public byte[] writeForeknown(byte[] correlated, Event event) {
    long time = read(WindowTime.TIMESTAMP, event);
    List<ScheduledPart> parts = new ArrayList<>();
    for (CorrelatedEvent each = new CorrelatedEvent(correlated); each.next(); ) {
      int rule = each.query();
      parts.add(new ScheduledPart(rule, time, WindowTime.NONE, false, exceptedUntil(rule)));
    }
    return written(parts, correlated);
  }

  private static byte[] written(List<ScheduledPart> parts, byte[] correlated) {
    int head = Integer.BYTES + parts.size() * ScheduledPart.BYTES;
    ByteBuffer written = ByteBuffer.allocate(head + correlated.length).putInt(parts.size());
    parts.forEach(part -> part.write(written));
    return written.put(correlated).array();
  }

  private ScheduledPart part(int rule, Event event) {
    WindowTime time = times.get(rule);
    if (time == null) {
      throw new IllegalArgumentException("rule " + rule + " is not executed at moments");
    }
    long primary = WindowTime.read(time.primary(), event, layout);
    long secondary = time.secondary().map(field -> read(field, event)).orElse(WindowTime.NONE);
    boolean isSecondary = primary == WindowTime.NONE;
    return new ScheduledPart(
        rule, isSecondary ? secondary : primary, secondary, isSecondary, exceptedUntil(rule));
  }

  private long read(FieldPath field, Event event) {
    return WindowTime.read(field, event, layout);
  }

  private long exceptedUntil(int rule) {
    Instant until = excepted.get(rule);
    if (until == null) {
      return ScheduledPart.NEVER_EXCEPTED;
    }
    return until.equals(Instant.MAX) ? Long.MAX_VALUE : until.toEpochMilli();
  }
}
