package dev.seriema.engine.match;

import dev.seriema.engine.plan.Expectation;
import dev.seriema.engine.plan.Strategy;
import dev.seriema.model.event.Event;
import java.util.Arrays;
import java.util.BitSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Finds the strategy for the class that an event belongs to: events with the same values in some
/// slots, and values at all in the same others. A class gets one when it has come a few times.
///
/// Strategies are bounded, and so are the classes that wait for one: when these become too many,
/// all are forgotten. Not thread-safe.
final class EventClasses {
  /// The most strategies; a class that comes later has none.
  static final int MOST = 256;

  /// The most classes that are known, with or without a strategy.
  static final int MOST_KNOWN = 2_048;

  /// How often a class has come when it gets a strategy.
  static final int OFTEN = 6;

  private final Expectation expectation;
  private final ClassKey key;
  private final @Nullable EventClass[] table = new EventClass[2 * MOST_KNOWN];
  private int known;
  private int strategies;

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
  /// @param maker makes the strategy of the event's class
  /// @return null for an event that belongs to no class, or to one without a strategy
  @Nullable Strategy of(Event event, @Nullable BitSet shown, Supplier<Strategy> maker) {
    if (!expectation.hasClasses() || !key.take(event)) {
      return null;
    }
    EventClass found = find(shown);
    if (found.strategy == null && ++found.seen >= OFTEN && strategies < MOST) {
      strategies++;
      found.strategy = maker.get();
    }
    return found.strategy;
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
      Arrays.fill(table, null);
      known = 0;
      strategies = 0;
      at = hash & mask;
    }
    known++;
    EventClass added = new EventClass(key.copy(), hash, shown);
    table[at] = added;
    return added;
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
