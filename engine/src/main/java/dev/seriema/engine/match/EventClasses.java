package dev.seriema.engine.match;

import dev.seriema.engine.plan.Expectation;
import dev.seriema.engine.plan.Strategy;
import dev.seriema.model.event.Event;
import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/// Finds the strategy for the class that an event belongs to: events with the same values in some
/// slots, and values at all in the same others. There are coarse classes, to which nearly all
/// events belong, and fine ones, of which more is known; an event goes by the finest class that has
/// a strategy. Not thread-safe.
final class EventClasses {
  private final Expectation expectation;

  /// From the finest to the coarsest.
  private final ClassLevel[] levels;

  private @Nullable ClassLevel due;

  /// @param slots how many the layout has
  EventClasses(Expectation expectation, int slots) {
    this.expectation = expectation;
    levels = new ClassLevel[expectation.levels()];
    Arrays.setAll(levels, place -> new ClassLevel(expectation, levels.length - 1 - place, slots));
  }

  Expectation expectation() {
    return expectation;
  }

  /// @param shown the rules that the event is shown to, the same object for the same rules; null
  ///   for all
  /// @return null for an event that belongs to no class with a strategy
  @Nullable Strategy of(Event event, @Nullable BitSet shown) {
    due = null;
    for (ClassLevel level : levels) {
      Strategy found = level.strategy(event, shown);
      if (found != null) {
        return found;
      }
      if (due == null && level.isDue() && expectation.hasRoom(level.number())) {
        due = level;
      }
    }
    return null;
  }

  /// Whether a class of the last event has come often enough for a strategy of its own.
  boolean isDue() {
    return due != null;
  }

  /// Gives the class that is due a strategy.
  ///
  /// @param coarser the one that was found; null for none
  /// @param facts what is known of the last event
  Strategy make(@Nullable Strategy coarser, Expectation.Facts facts) {
    if (due == null) {
      throw new IllegalStateException("no class is due");
    }
    Strategy made = expectation.within(due.number(), coarser, facts, due.shown());
    due.put(made);
    due = null;
    return made;
  }
}
