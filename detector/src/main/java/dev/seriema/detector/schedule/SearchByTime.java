package dev.seriema.detector.schedule;

import dev.seriema.detector.correlation.EventDetection;
import java.io.IOException;

/// Tells each event of a window, the oldest first. What was told before takes no room, so that a
/// later execution goes on where a limit bit. Behind the limit nothing is looked at.
record SearchByTime(Matches matches) implements Search {
  @Override
  public void in(Window window, Signals signals) throws IOException {
    long[] numbers = matches.byTime(window);
    signals.found(numbers.length);
    for (int place = 0; place < numbers.length; place++) {
      ScheduledEvent event = matches.read(numbers[place]);
      if (matches.isExcepted(event, signals.moment())) {
        signals.found().excepted++;
      } else if (offer(event, matches.number(), signals) == Signals.Outcome.NO_ROOM) {
        int rest = numbers.length - place - 1;
        if (rest > 0) {
          signals.passOver(rest);
        }
        return;
      }
    }
  }

  /// Offers an event that satisfies the condition of its rule.
  static Signals.Outcome offer(ScheduledEvent event, int rule, Signals signals) throws IOException {
    return signals.offer(detection(rule, event), event.part(rule).times());
  }

  /// An event that satisfies the condition of its rule.
  static EventDetection detection(int rule, ScheduledEvent event) {
    var kept = event.event();
    return new EventDetection(
        rule, kept.event(), new EventDetection.Ground.OfCondition(), kept.moment());
  }
}
