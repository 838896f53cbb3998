package dev.seriema.detector.correlation;

import dev.seriema.detector.alert.SourceEvent;
import dev.seriema.detector.failure.RuleFailure;
import dev.seriema.detector.failure.RuleFailures;
import dev.seriema.model.event.Event;
import dev.seriema.model.event.EventLayout;
import dev.seriema.model.event.EventOrder;
import dev.seriema.model.value.Timestamps;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/// What one event is to several rules that need events in order. Not thread-safe.
public final class StageReaders {
  private final List<CorrelatedQuery> queries;
  private final List<PartReader> readers = new ArrayList<>();
  private final RuleFailures failures;
  private final int[] placeOfCondition;

  /// The places of what the event matters to, as many as [#touches].
  private final int[] touched;

  private int touches;

  /// By place what the reader writes of the event.
  private final int[] lengths;

  /// @param conditions how many the plan has
  /// @param failures is told of rules for which an event cannot be written
  public StageReaders(
      List<CorrelatedQuery> queries,
      int conditions,
      EventLayout layout,
      CorrelationLimits limits,
      RuleFailures failures) {
    this.queries = List.copyOf(queries);
    this.failures = failures;
    placeOfCondition = new int[conditions];
    lengths = new int[queries.size()];
    touched = new int[queries.size()];
    for (int place = 0; place < queries.size(); place++) {
      CorrelatedQuery query = queries.get(place);
      readers.add(PartReader.of(query, layout, limits));
      for (int i = 0; i < query.task().conditions().size(); i++) {
        placeOfCondition[query.firstCondition() + i] = place + 1;
      }
    }
  }

  /// Forgets the former event.
  public void begin() {
    for (int i = 0; i < touches; i++) {
      readers.get(touched[i]).begin();
    }
    touches = 0;
  }

  /// Notes that the event satisfies a condition of the plan.
  ///
  /// @return whether the condition belongs to a rule that needs events in order
  public boolean satisfies(int condition) {
    int place = placeOfCondition[condition] - 1;
    if (place < 0) {
      return false;
    }
    PartReader reader = readers.get(place);
    if (!reader.isHit()) {
      touched[touches++] = place;
    }
    reader.satisfies(condition - queries.get(place).firstCondition());
    return true;
  }

  /// How many rules that need events in order the event matters to.
  public int touches() {
    return touches;
  }

  /// The number of such a rule.
  ///
  /// @param touch from 0, in the order of their conditions
  public int touchedQuery(int touch) {
    return queries.get(touched[touch]).number();
  }

  /// The orders in which the event is needed.
  public Set<EventOrder> orders() {
    return orders(PartReader::needsOrder);
  }

  /// The orders whose rules know the event before all others, whenever it happened.
  public Set<EventOrder> foreknownOrders() {
    return orders(PartReader::isForeknown);
  }

  private Set<EventOrder> orders(Predicate<PartReader> needed) {
    if (touches == 0) {
      return Set.of();
    }
    Set<EventOrder> orders = new LinkedHashSet<>();
    for (int i = 0; i < touches; i++) {
      if (needed.test(readers.get(touched[i]))) {
        orders.add(queries.get(touched[i]).order());
      }
    }
    return orders;
  }

  /// Writes the event for the queries of one order.
  ///
  /// @param at when it happened by that order, in nanoseconds since 1970
  /// @return what a [Correlator] takes; empty where the event lacks the keys of all of them
  public byte[] write(EventOrder order, Event event, long at, SourceEvent source) {
    return write(order, PartReader::needsOrder, event, at, source);
  }

  /// Writes the event for the queries of one order that know it before all others.
  ///
  /// @return what [Correlator#learn] takes
  public byte[] writeForeknown(EventOrder order, Event event, SourceEvent source) {
    return write(order, PartReader::isForeknown, event, Timestamps.NONE, source);
  }

  private byte[] write(
      EventOrder order, Predicate<PartReader> needed, Event event, long at, SourceEvent source) {
    int length = CorrelatedEvent.HEAD;
    for (int i = 0; i < touches; i++) {
      int place = touched[i];
      lengths[place] = 0;
      if (queries.get(place).order().equals(order) && needed.test(readers.get(place))) {
        lengths[place] = read(place, event, source);
        length += lengths[place] == 0 ? 0 : CorrelatedEvent.PART_HEAD + lengths[place];
      }
    }
    if (length == CorrelatedEvent.HEAD) {
      return new byte[0];
    }
    byte[] written = new KeptEvent(at, source).write(length);
    ByteBuffer parts = ByteBuffer.wrap(written).putInt(length);
    for (int i = 0; i < touches; i++) {
      int place = touched[i];
      if (lengths[place] > 0) {
        parts.putInt(queries.get(place).number()).putInt(lengths[place]);
        readers.get(place).writeTo(parts);
      }
    }
    return written;
  }

  private int read(int place, Event event, SourceEvent source) {
    try {
      return readers.get(place).read(event, source);
    } catch (RuntimeException | StackOverflowError cause) {
      failures.failed(
          RuleFailure.of(
              queries.get(place).number(),
              cause,
              new RuleFailure.Doing.OnEvent(source.index(), source.id())));
      return 0;
    }
  }
}
