package dev.seriema.detector.schedule;

import dev.seriema.detector.correlation.EventStore;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/// The matches of one rule, and what it compares them with.
final class Matches {
  private final ScheduledRule rule;
  private final EventStore store;
  private final MatchTable table = new MatchTable();

  /// By the first moment of an execution that knows them.
  private final MatchTable foreknown = new MatchTable();

  /// The number of the first alert; it and all behind it were not read with the events, so that
  /// their numbers say nothing about their order among those.
  private long firstReturned = Long.MAX_VALUE;

  /// The time of the earliest alert that came since somebody asked.
  private long earliestReturned = Long.MAX_VALUE;

  Matches(ScheduledRule rule, EventStore store) {
    this.rule = rule;
    this.store = store;
  }

  ScheduledRule rule() {
    return rule;
  }

  MatchTable table() {
    return table;
  }

  MatchTable foreknown() {
    return foreknown;
  }

  /// Takes an alert that was raised on the way.
  void giveBack(ScheduledPart part, long number) {
    firstReturned = Math.min(firstReturned, number);
    earliestReturned = Math.min(earliestReturned, part.time());
    table.insert(part, number);
  }

  /// Whether an alert has come since the last call that is not later than a time.
  boolean hasReturned(long time) {
    boolean hasReturned = earliestReturned <= time;
    earliestReturned = Long.MAX_VALUE;
    return hasReturned;
  }

  /// Puts all in order, once all are there.
  void sort() {
    table.sort();
    foreknown.sort();
  }

  int number() {
    return rule.number();
  }

  ScheduledEvent read(long number) throws IOException {
    return new ScheduledEvent(store.get(number));
  }

  /// Whether an execution does not see an event, because of the rule's exceptions.
  boolean isExcepted(ScheduledEvent event, long moment) {
    return event.part(number()).exceptedUntil() >= moment;
  }

  /// The events of a window by the times that decide, those in which another stood in last.
  long[] byTime(Window window) {
    int from = table.notBefore(window.from());
    int to = table.notBefore(window.to() + 1);
    long[] numbers = new long[Math.max(0, to - from)];
    int next = 0;
    for (boolean isSecondary : List.of(false, true)) {
      for (int place = from; place < to; place++) {
        if (table.isSecondary(place) == isSecondary) {
          numbers[next++] = table.number(place);
        }
      }
    }
    return numbers;
  }

  /// The same from the newest on; events of one time still come as they were added.
  long[] newestFirst(Window window) {
    int from = table.notBefore(window.from());
    int to = table.notBefore(window.to() + 1);
    long[] numbers = new long[Math.max(0, to - from)];
    int next = 0;
    for (boolean isSecondary : List.of(false, true)) {
      for (int end = to; end > from; ) {
        int start = table.firstTied(end - 1, from);
        for (int place = start; place < end; place++) {
          if (table.isSecondary(place) == isSecondary) {
            numbers[next++] = table.number(place);
          }
        }
        end = start;
      }
    }
    return numbers;
  }

  /// The events of a window in the order of the rule's query.
  long[] byQuery(Window window) throws IOException {
    long[] numbers = byTime(window);
    Arrays.sort(numbers);
    int events = numbers.length;
    while (events > 0 && numbers[events - 1] >= firstReturned) {
      events--;
    }
    return events == 0 || events == numbers.length ? numbers : merged(numbers, events);
  }

  /// Puts alerts among the events by the time that orders both, behind events of the same.
  ///
  /// @param events how many of the numbers are of events
  private long[] merged(long[] numbers, int events) throws IOException {
    long[] merged = new long[numbers.length];
    int event = 0;
    int place = 0;
    for (int alert = events; alert < numbers.length; alert++) {
      long at = read(numbers[alert]).event().at();
      while (event < events && read(numbers[event]).event().at() <= at) {
        merged[place++] = numbers[event++];
      }
      merged[place++] = numbers[alert];
    }
    System.arraycopy(numbers, event, merged, place, events - event);
    return merged;
  }
}
