package dev.seriema.detector.schedule;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;

/// Tells the newest events of a window, as many as may be raised, also those that were told before:
/// a rule that is too busy to tell all misses the older ones.
record SearchNewest(Matches matches) implements Search {
  @Override
  public void in(Window window, Signals signals) throws IOException {
    long[] numbers = matches.byQuery(window);
    signals.found(numbers.length);
    Deque<Long> newest = new ArrayDeque<>();
    int place = numbers.length - 1;
    for (; place >= 0 && newest.size() < signals.most(); place--) {
      if (matches.isExcepted(matches.read(numbers[place]), signals.moment())) {
        signals.found().excepted++;
      } else {
        newest.addFirst(numbers[place]);
      }
    }
    if (place >= 0) {
      signals.passOver(place + 1L);
    }
    if (newest.size() == signals.most()) {
      signals.reachLimit();
    }
    for (long number : newest) {
      SearchByTime.offer(matches.read(number), matches.number(), signals);
    }
  }
}
