package dev.seriema.detector.schedule;

import dev.seriema.detector.correlation.EventStore;
import java.io.IOException;
import java.util.Arrays;

/// The matches of one rule.
final class Matches {
  private final ScheduledRule rule;
  private final EventStore store;
  private final MatchTable table = new MatchTable();

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
    for (int place = from; place < to; place++) {
      if (!table.isSecondary(place)) {
        numbers[next++] = table.number(place);
      }
    }
    for (int place = from; place < to; place++) {
      if (table.isSecondary(place)) {
        numbers[next++] = table.number(place);
      }
    }
    return numbers;
  }

  /// The events of a window in the order of the rule's query.
  long[] byQuery(Window window) {
    long[] numbers = byTime(window);
    Arrays.sort(numbers);
    return numbers;
  }
}
