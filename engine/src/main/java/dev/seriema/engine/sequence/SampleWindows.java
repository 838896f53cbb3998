package dev.seriema.engine.sequence;

import dev.seriema.model.expression.SampleQuery;
import dev.seriema.model.state.KeptNumbers;
import dev.seriema.model.state.StateInput;
import dev.seriema.model.state.StateOutput;
import dev.seriema.model.value.Value;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.stream.LongStream;

/// Finds the samples of one query in events that come without end. At each end of an interval it
/// looks at the stretch of time before it; what is told is told once: the events of its key count
/// no more.
///
/// Only a stretch with an event since the last end is looked at: the others have no more than they
/// had. Not thread-safe. Meaning: docs/rule-types.md.
public final class SampleWindows {
  private final SampleQuery query;
  private final int keyValues;
  private final SampleLimits limits;
  private final long lookBack;
  private final long interval;
  private final Sink sink;
  private final Hit hit;
  private final StoredHit stored;

  /// In order.
  private final Deque<Taken> events = new ArrayDeque<>();

  private long bytes;

  /// Of the interval of the newest event; [Long#MAX_VALUE] where none came since the last one.
  private long end = Long.MAX_VALUE;

  private long forgotten;
  private long keysPassedOver;

  /// Takes what is found.
  public interface Sink {
    /// @param end of the interval, in nanoseconds since 1970
    void take(JoinedMatch sample, long end);
  }

  /// @param lookBack how far back from an end events count, in nanoseconds
  /// @param interval between two ends, counted from 1970, in nanoseconds; greater than 0
  /// @param sink takes samples, those of one end in the order of their keys
  public SampleWindows(
      SampleQuery query, SampleLimits limits, long lookBack, long interval, Sink sink) {
    this.query = query;
    this.limits = limits;
    this.lookBack = lookBack;
    this.interval = interval;
    this.sink = sink;
    keyValues = query.stages().getFirst().keys().size();
    hit = Hit.of(query);
    stored = new StoredHit(query);
  }

  /// Takes the next event in order.
  ///
  /// @param numbering gives its number, as [Hit#begin] wants it; asked only where it is kept
  /// @param at in nanoseconds since 1970
  /// @param written what [Hit#writeTo] of a hit of the query wrote, and nothing behind it
  public void take(LongSupplier numbering, long at, ByteBuffer written) {
    advance(at);
    byte[] own = new byte[written.remaining()];
    written.get(own);
    hit.takeUp(numbering, at, ByteBuffer.wrap(own));
    keysPassedOver += hit.hasKeysPassedOver() ? 1 : 0;
    if (hit.keys() == 0) {
      return;
    }
    while (!events.isEmpty()
        && (events.size() >= limits.references() || bytes + own.length > limits.keyBytes())) {
      forgetFirst();
      forgotten++;
    }
    add(new Taken(hit.reference(), at, own));
    end = (Math.floorDiv(at, interval) + 1) * interval;
  }

  /// Lets time pass.
  ///
  /// @param watermark no event before it will come any more, in nanoseconds since 1970
  public void advance(long watermark) {
    if (end <= watermark) {
      lookBack();
    }
    forgetBefore(watermark);
    if (events.isEmpty()) {
      end = Long.MAX_VALUE;
    }
  }

  /// The time to let pass so that a stretch is looked at next; [Long#MAX_VALUE] where none will be.
  public long nextEnd() {
    return end;
  }

  /// Takes time as complete: the interval of the last event ends.
  public void finish() {
    if (end != Long.MAX_VALUE) {
      lookBack();
    }
  }

  /// The number of the oldest event that counts.
  public OptionalLong oldestReference() {
    Taken oldest = events.peekFirst();
    return oldest == null ? OptionalLong.empty() : OptionalLong.of(oldest.reference);
  }

  /// The numbers of all events that count.
  public LongStream references() {
    return events.stream().mapToLong(event -> event.reference);
  }

  /// Events that were forgotten though they still counted, and those that found no room where a
  /// stretch was looked at, count as open.
  public Dropped dropped() {
    return new Dropped(forgotten, 0, 0, keysPassedOver);
  }

  /// Writes down what counts, for another of an equal query and equal stretches.
  ///
  /// @param numbers have all of [#references]
  public void write(KeptNumbers numbers, StateOutput out) throws IOException {
    out.flag(end != Long.MAX_VALUE);
    out.count(events.size());
    for (Taken event : events) {
      numbers.write(event.reference, out);
      out.number(event.at);
      out.part(part -> stored.write(ByteBuffer.wrap(event.written), part));
    }
  }

  /// Takes up what was written. Called once, before anything else; one that refuses what it reads
  /// is of no more use.
  ///
  /// @param newest time that has passed, in nanoseconds since 1970
  public void read(KeptNumbers numbers, long newest, StateInput in) throws IOException {
    boolean isTouched = in.flag();
    int count = in.count(limits.references());
    for (int i = 0; i < count; i++) {
      long reference = numbers.read(in);
      long at = in.number();
      Taken former = events.peekLast();
      boolean isInOrder =
          at <= newest && (former == null || (former.reference < reference && former.at <= at));
      in.expect(isInOrder, "events are not in order");
      add(new Taken(reference, at, in.part(stored::read)));
    }
    in.expect(bytes <= limits.keyBytes(), "too many keys are remembered");
    Taken last = events.peekLast();
    in.expect(!isTouched || last != null, "an interval has no event");
    if (isTouched && last != null) {
      end = (Math.floorDiv(last.at, interval) + 1) * interval;
    }
  }

  private void lookBack() {
    long until = end;
    end = Long.MAX_VALUE;
    forgetBefore(until);
    SampleOperator operator = new SampleOperator(query, limits);
    for (Taken event : events) {
      event.giveTo(hit);
      operator.take(hit);
    }
    forgotten += operator.dropped().open();
    Set<List<Value>> told = new HashSet<>();
    operator.finish(sample -> {
      told.add(sample.key());
      sink.take(sample, until);
    });
    if (!told.isEmpty()) {
      events.removeIf(event -> isTold(event, told));
      bytes = events.stream().mapToLong(event -> event.written.length).sum();
    }
  }

  private boolean isTold(Taken event, Set<List<Value>> told) {
    event.giveTo(hit);
    for (int key = 0; key < hit.keys(); key++) {
      if (told.contains(hit.key(key, keyValues))) {
        return true;
      }
    }
    return false;
  }

  private void add(Taken event) {
    events.addLast(event);
    bytes += event.written.length;
  }

  /// Forgets what no stretch holds that ends at a time or later.
  private void forgetBefore(long end) {
    long time = end < Long.MIN_VALUE + lookBack ? Long.MIN_VALUE : end - lookBack;
    for (Taken first = events.peekFirst();
        first != null && first.at < time;
        first = events.peekFirst()) {
      forgetFirst();
    }
  }

  private void forgetFirst() {
    bytes -= events.removeFirst().written.length;
  }

  /// An event that counts, as it was written.
  private static final class Taken {
    private final long reference;
    private final long at;
    private final byte[] written;

    Taken(long reference, long at, byte[] written) {
      this.reference = reference;
      this.at = at;
      this.written = written;
    }

    void giveTo(Hit hit) {
      hit.takeUp(() -> reference, at, ByteBuffer.wrap(written));
    }
  }
}
