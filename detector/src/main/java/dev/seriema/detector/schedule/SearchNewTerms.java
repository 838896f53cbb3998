package dev.seriema.detector.schedule;

import dev.seriema.detector.correlation.EventDetection;
import dev.seriema.detector.correlation.Task;
import dev.seriema.engine.key.KeyOrder;
import dev.seriema.engine.sequence.Dropped;
import dev.seriema.model.value.Value;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Tells values that are in a window, and not at its beginning or before it as far back as history
/// goes: in the order of the values, each on the oldest event that has it.
final class SearchNewTerms implements Search {
  private final Matches matches;
  private final SeenTerms seen;
  private final long history;

  SearchNewTerms(Matches matches, Task.FirstSeen task) {
    this.matches = matches;
    seen = new SeenTerms(matches, task.fields().size());
    history = task.window().toMillis();
  }

  @Override
  public void in(Window window, Signals signals) throws IOException {
    long start = window.to() - history;
    seen.upTo(window.from(), start, signals.moment());
    TreeMap<List<Value>, Long> found = new TreeMap<>(KeyOrder.ASCENDING);
    for (long number : matches.byTime(window)) {
      ScheduledEvent event = matches.read(number);
      if (!matches.isExcepted(event, signals.moment())) {
        for (List<Value> values : seen.combinations(event)) {
          if (!seen.since(start, values)) {
            found.putIfAbsent(values, number);
          }
        }
      }
    }
    signals.found(found.size());
    for (Map.Entry<List<Value>, Long> each : found.entrySet()) {
      ScheduledEvent event = matches.read(each.getValue());
      var kept = event.event();
      signals.offer(
          new EventDetection(
              matches.number(),
              kept.event(),
              new EventDetection.Ground.OfNewTerms(each.getKey()),
              kept.moment()),
          event.part(matches.number()).times());
    }
  }

  @Override
  public Dropped dropped() {
    return seen.dropped();
  }
}
