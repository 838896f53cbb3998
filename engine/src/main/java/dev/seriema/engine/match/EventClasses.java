package dev.seriema.engine.match;

import dev.seriema.engine.plan.Expectation;
import dev.seriema.engine.plan.Strategy;
import dev.seriema.model.event.Event;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Finds the strategy for the class that an event belongs to: events with the same values in some
/// slots, and values at all in the same others. A class gets one when it has come a few times.
///
/// Strategies are bounded, and so are the classes that wait for one: when these become too many,
/// they are forgotten and counted anew. Not thread-safe.
final class EventClasses {
  /// The most strategies; a class that comes later has none.
  static final int MOST = 256;

  /// The most classes that are known, with or without a strategy.
  static final int MOST_KNOWN = 2_048;

  /// How often a class has come when it gets a strategy, which costs as much as some hundred
  /// events.
  static final int OFTEN = 32;

  private final Expectation expectation;
  private final ClassKey key;
  private final @Nullable EventClass[] table = new EventClass[2 * MOST_KNOWN];
  private int known;
  private int strategies;
  private @Nullable EventClass due;

  /// @param slots how many the layout has
  EventClasses(Expectation expectation, int slots) {
    this.expectation = expectation;
    key = new ClassKey(expectation, slots);
  }

  Expectation expectation() {
    return expectation;
  }

  /// @param shown the rules that the event is shown to, the same object for the same rules; null
  ///   for all
  /// @return null for an event that belongs to no class, or to one without a strategy
  @Nullable Strategy of(Event event, @Nullable BitSet shown) {
    due = null;
    if (!expectation.hasClasses() || !key.take(event)) {
      return null;
    }
    EventClass found = find(shown);
    if (found.strategy == null
        && ++found.seen >= OFTEN
        && strategies < MOST
        && expectation.hasRoom()) {
      due = found;
    }
    return found.strategy;
  }

  /// Whether the class of the last event has come often enough for a strategy of its own.
  boolean isDue() {
    return due != null;
  }

  /// Gives the class of the last event its strategy.
  void put(Strategy strategy) {
    if (due != null) {
      due.strategy = strategy;
      strategies++;
    }
  }

  @SuppressWarnings("ReferenceEquality") // the same rules are the same object, and cost nothing
  private EventClass find(@Nullable BitSet shown) {
    int mask = table.length - 1;
    int hash = key.hash() ^ System.identityHashCode(shown);
    int at = hash & mask;
    for (EventClass found = table[at]; found != null; found = table[at]) {
      if (found.hash == hash && found.shown == shown && key.isSame(found.key)) {
        return found;
      }
      at = (at + 1) & mask;
    }
    if (known == MOST_KNOWN) {
      forgetThoseWithoutStrategy();
    }
    EventClass added = new EventClass(key.copy(), hash, shown);
    add(added);
    return added;
  }

  private void forgetThoseWithoutStrategy() {
    List<EventClass> kept = new ArrayList<>();
    for (EventClass each : table) {
      if (each != null && each.strategy != null) {
        kept.add(each);
      }
    }
    Arrays.fill(table, null);
    known = 0;
    kept.forEach(this::add);
  }

  private void add(EventClass added) {
    int at = added.hash & (table.length - 1);
    while (table[at] != null) {
      at = (at + 1) & (table.length - 1);
    }
    table[at] = added;
    known++;
  }

  private static final class EventClass {
    final long[] key;
    final int hash;
    final @Nullable BitSet shown;
    int seen;
    @Nullable Strategy strategy;

    EventClass(long[] key, int hash, @Nullable BitSet shown) {
      this.key = key;
      this.hash = hash;
      this.shown = shown;
    }
  }
}
