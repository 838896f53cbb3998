package dev.seriema.engine.match;

import dev.seriema.engine.plan.Expectation;
import dev.seriema.engine.plan.Strategy;
import dev.seriema.model.event.Event;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/// The classes that events fall into by the same features, and the strategies of those that have
/// come a few times.
///
/// Strategies are bounded. Classes without one take no room: they are counted by their hash, so a
/// class that shares its count with another has its strategy sooner.
final class ClassLevel {
  /// The most strategies; a class that comes later has none.
  static final int MOST = 4_096;

  /// How often a class has come when it gets a strategy, which costs as much as some hundred
  /// events.
  static final int OFTEN = 32;

  /// Events without a strategy after which counts are halved, so that what is rare stays rare.
  private static final int FORGETFUL = 1 << 16;

  private static final int COUNT_BITS = 12;

  private final int number;
  private final ClassKey key;

  /// Open addressing by hash.
  private final @Nullable EventClass[] table = new EventClass[4 * MOST];

  private final byte[] seen = new byte[1 << COUNT_BITS];
  private int strategies;
  private int strangers;

  /// Of the last event: the hash of its key, and that together with what it is shown to.
  private int keyHash;

  private int hash;
  private @Nullable BitSet shown;
  private boolean isDue;

  /// @param number of the level in the expectation
  /// @param slots how many the layout has
  ClassLevel(Expectation expectation, int number, int slots) {
    this.number = number;
    key = new ClassKey(expectation, number, slots);
  }

  int number() {
    return number;
  }

  /// @param shown the rules that the event is shown to, the same object for the same rules; null
  ///   for all
  /// @return null for an event that belongs to no class, or to one without a strategy
  @SuppressWarnings("ReferenceEquality") // the same rules are the same object, and cost nothing
  @Nullable Strategy strategy(Event event, @Nullable BitSet shown) {
    isDue = false;
    if (!key.take(event)) {
      return null;
    }
    keyHash = key.hash();
    hash = keyHash ^ System.identityHashCode(shown);
    int mask = table.length - 1;
    int at = hash & mask;
    for (EventClass found = table[at]; found != null; found = table[at]) {
      if (found.hash == hash && found.shown == shown && key.isSame(found.key)) {
        return found.strategy;
      }
      at = (at + 1) & mask;
    }
    this.shown = shown;
    count();
    return null;
  }

  /// Whether the class of the last event, which has no strategy, came often enough for one.
  boolean isDue() {
    return isDue;
  }

  /// What the last event is shown to.
  @Nullable BitSet shown() {
    return shown;
  }

  /// Gives the class of the last event, which is due, its strategy.
  void put(Strategy strategy) {
    seen[place()] = 0;
    strategies++;
    int at = hash & (table.length - 1);
    while (table[at] != null) {
      at = (at + 1) & (table.length - 1);
    }
    table[at] = new EventClass(key.copy(), hash, shown, strategy);
  }

  private void count() {
    if (++strangers == FORGETFUL) {
      strangers = 0;
      for (int i = 0; i < seen.length; i++) {
        seen[i] >>= 1;
      }
    }
    if (seen[place()] < OFTEN) {
      seen[place()]++;
    }
    isDue = seen[place()] == OFTEN && strategies < MOST;
  }

  /// The same in each run, whatever object says what an event is shown to, and away from the bits
  /// that tell the place in the table.
  private int place() {
    return keyHash >>> (Integer.SIZE - COUNT_BITS);
  }

  private static final class EventClass {
    final long[] key;
    final int hash;
    final @Nullable BitSet shown;
    final Strategy strategy;

    EventClass(long[] key, int hash, @Nullable BitSet shown, Strategy strategy) {
      this.key = key;
      this.hash = hash;
      this.shown = shown;
      this.strategy = strategy;
    }
  }
}
