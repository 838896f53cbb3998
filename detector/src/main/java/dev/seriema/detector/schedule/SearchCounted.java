package dev.seriema.detector.schedule;

import dev.seriema.detector.correlation.CountDetection;
import dev.seriema.detector.correlation.Task;
import dev.seriema.detector.correlation.ValuedEvent;
import dev.seriema.engine.key.Combinations;
import dev.seriema.engine.key.Key;
import dev.seriema.engine.key.KeyOrder;
import dev.seriema.engine.sequence.Dropped;
import dev.seriema.engine.window.Bucket;
import dev.seriema.engine.window.CountShape;
import dev.seriema.model.state.StateInput;
import dev.seriema.model.state.StateOutput;
import dev.seriema.model.value.Value;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Counts the events of a window in groups, and tells those with enough, in the order of their
/// values. Events up to the newest of a group that was told count in no group any more that has its
/// values.
final class SearchCounted implements Search {
  /// Where one window has more groups, the rest is passed over and counted.
  private static final int MOST_GROUPS = 500_000;

  private final Matches matches;
  private final Task.Count task;

  private final ToldGroups told = new ToldGroups();

  private long passedOver;

  SearchCounted(Matches matches, Task.Count task) {
    this.matches = matches;
    this.task = task;
  }

  @Override
  public void in(Window window, Signals signals) throws IOException {
    told.forgetBefore(window.from() + 1);
    List<Bucket> enough = new ArrayList<>();
    count(window, signals.moment())
        .forEach((values, group) -> group.ifEnough(values, task, signals.moment(), enough));
    signals.found(enough.size());
    for (Bucket bucket : enough) {
      CountDetection detection = new CountDetection(matches.number(), bucket);
      Window times =
          new Window(detection.oldest().toEpochMilli(), detection.newest().toEpochMilli());
      if (signals.offer(detection, times) == Signals.Outcome.RAISED) {
        told.add(Key.of(bucket.group()), detection.newest().toEpochMilli());
      }
    }
  }

  @Override
  public void write(StateOutput out) throws IOException {
    told.write(out);
  }

  @Override
  public void read(StateInput in) throws IOException {
    told.read(in);
  }

  @Override
  public Dropped dropped() {
    return Dropped.remembered(0, passedOver);
  }

  /// The groups of a window in the order of their values.
  private Map<List<Value>, CountedGroup> count(Window window, long moment) throws IOException {
    TreeMap<List<Value>, CountedGroup> groups = new TreeMap<>(KeyOrder.ASCENDING);
    for (long number : matches.byTime(window)) {
      ScheduledEvent event = matches.read(number);
      ByteBuffer taken = event.task(matches.number());
      if (taken != null && !matches.isExcepted(event, moment)) {
        count(ValuedEvent.of(taken), event.part(matches.number()).time(), groups);
      }
    }
    return groups;
  }

  private void count(ValuedEvent event, long time, Map<List<Value>, CountedGroup> groups) {
    int fields = task.groupBy().size();
    Combinations combinations = Combinations.of(event.fields(0, fields), CountShape.MOST_GROUPS);
    passedOver += combinations.passedOver() ? 1 : 0;
    if (combinations.chosen().stream().anyMatch(values -> told.covers(Key.of(values), time))) {
      return;
    }
    List<Value> different =
        task.distinct().isPresent() ? event.fields(fields, fields + 1).getFirst() : List.of();
    for (List<Value> values : combinations.chosen()) {
      CountedGroup group = groups.get(values);
      if (group == null && groups.size() == MOST_GROUPS) {
        passedOver++;
      } else if (group == null) {
        groups.put(values, new CountedGroup(time, different));
      } else {
        group.add(time, different);
      }
    }
  }
}
