package dev.seriema.detector.schedule;

import dev.seriema.detector.correlation.ValuedEvent;
import dev.seriema.engine.firstseen.FirstSeenOperator;
import dev.seriema.engine.key.Combinations;
import dev.seriema.engine.key.Key;
import dev.seriema.engine.sequence.Dropped;
import dev.seriema.model.value.Value;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;

/// When each combination of values was there last, up to a time that moves on. Where it moves back,
/// or exceptions may have ended meanwhile, all is read again.
final class SeenTerms {
  private final Matches matches;
  private final int fields;

  /// What was not seen for longest comes first.
  private final LinkedHashMap<Key, Long> last = new LinkedHashMap<>();

  private int next;
  private long reached = Long.MIN_VALUE;
  private long forgotten;
  private long passedOver;

  SeenTerms(Matches matches, int fields) {
    this.matches = matches;
    this.fields = fields;
  }

  /// Sees what happened up to a time.
  ///
  /// @param start what lies before it is forgotten
  /// @param moment of the execution, by which exceptions are judged
  void upTo(long time, long start, long moment) throws IOException {
    if (matches.hasReturned(reached) || time < reached || matches.rule().expires()) {
      last.clear();
      next = matches.table().notBefore(start);
    }
    reached = time;
    for (; next < matches.table().count() && matches.table().time(next) <= time; next++) {
      if (matches.table().time(next) >= start) {
        see(matches.table().time(next), matches.read(matches.table().number(next)), moment);
      }
    }
    forgetBefore(start);
  }

  /// Whether a combination was there at a time or later.
  boolean since(long start, List<Value> values) {
    Long seen = last.get(Key.of(values));
    return seen != null && seen >= start;
  }

  /// The combinations of the rule's fields that an event has.
  List<List<Value>> combinations(ScheduledEvent event) {
    ByteBuffer taken = event.task(matches.number());
    if (taken == null) {
      return List.of();
    }
    Combinations combinations =
        Combinations.of(
            ValuedEvent.of(taken).fields(0, fields), FirstSeenOperator.MOST_COMBINATIONS);
    passedOver += combinations.passedOver() ? 1 : 0;
    return combinations.chosen();
  }

  Dropped dropped() {
    return Dropped.remembered(forgotten, passedOver);
  }

  private void see(long time, ScheduledEvent event, long moment) {
    if (!matches.isExcepted(event, moment)) {
      for (List<Value> values : combinations(event)) {
        last.putLast(Key.of(values), time);
      }
    }
    if (last.size() > FirstSeenOperator.MOST) {
      forgetBefore(Long.MIN_VALUE);
    }
  }

  private void forgetBefore(long start) {
    Iterator<Long> longest = last.values().iterator();
    while (longest.hasNext()) {
      boolean isOver = longest.next() < start;
      if (!isOver && last.size() <= FirstSeenOperator.MOST) {
        return;
      }
      forgotten += isOver ? 0 : 1;
      longest.remove();
    }
  }
}
