package dev.seriema.engine.window;

import dev.seriema.engine.key.Combinations;
import dev.seriema.engine.key.Key;
import dev.seriema.engine.key.KeyOrder;
import dev.seriema.model.state.StateInput;
import dev.seriema.model.state.StateOutput;
import dev.seriema.model.value.Value;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/// Counts events in groups. At each end of an interval it looks at the stretch of time before it; a
/// group that has enough is told, and its events count no more.
///
/// Only groups with an event since the last end are looked at: the others have no more than they
/// had. Meaning: docs/rule-types.md.
public final class CountOperator {
  private final CountShape shape;
  private final Consumer<Bucket> sink;

  /// The groups that were quiet for longest come first.
  private final Map<Key, CountedEvents> groups = new LinkedHashMap<>();

  private final Set<Key> touched = new LinkedHashSet<>();
  private long end;
  private long remembered;
  private long forgotten;
  private long passedOver;

  /// @param sink takes groups, those of one end in the order of their values
  public CountOperator(CountShape shape, Consumer<Bucket> sink) {
    this.shape = shape;
    this.sink = sink;
  }

  /// Takes the next event in order.
  ///
  /// @param at in nanoseconds since 1970
  /// @param fields the values of each field that makes groups; an event without a value in one
  ///   counts in none
  /// @param values whose different ones are counted
  public void take(long at, List<List<Value>> fields, List<Value> values) {
    advance(at);
    Combinations combinations = Combinations.of(fields, shape.mostGroups());
    passedOver += combinations.passedOver() ? 1 : 0;
    for (List<Value> combination : combinations.chosen()) {
      Key group = Key.of(combination);
      CountedEvents events = groups.remove(group);
      CountedEvents counted = events == null ? new CountedEvents(countsDistinct()) : events;
      counted.add(at, values);
      groups.put(group, counted);
      touched.add(group);
      remembered++;
    }
    if (!touched.isEmpty()) {
      end = endAfter(at);
    }
    forget(at);
  }

  /// Lets time pass.
  ///
  /// @param watermark no event before it will come any more
  public void advance(long watermark) {
    if (!touched.isEmpty() && end <= watermark) {
      lookBack();
    }
  }

  /// The time to let pass so that groups are looked at next; [Long#MAX_VALUE] where none will be.
  public long nextEnd() {
    return touched.isEmpty() ? Long.MAX_VALUE : end;
  }

  /// Takes time as complete: the interval of the last event ends.
  public void finish() {
    if (!touched.isEmpty()) {
      lookBack();
    }
  }

  /// Writes down what is counted, for another operator of an equal shape.
  public void write(StateOutput out) throws IOException {
    out.number(touched.isEmpty() ? 0 : end);
    out.count(groups.size());
    for (Map.Entry<Key, CountedEvents> group : groups.entrySet()) {
      group.getKey().write(out);
      out.flag(touched.contains(group.getKey()));
      group.getValue().write(out);
    }
  }

  /// Takes up what was written. Called once, before anything else; an operator that refuses what it
  /// reads is of no more use.
  ///
  /// @param fields how many make a group
  public void read(int fields, StateInput in) throws IOException {
    end = in.number();
    int count = in.count(shape.most());
    for (int i = 0; i < count; i++) {
      Key group = Key.read(in, fields);
      if (in.flag()) {
        touched.add(group);
      }
      CountedEvents events =
          CountedEvents.read(countsDistinct(), (int) (shape.most() - remembered), in);
      in.expect(groups.put(group, events) == null, "a group is there twice");
      remembered += events.count();
    }
  }

  /// Events that were forgotten though they still counted: a group may be missing.
  public long forgotten() {
    return forgotten;
  }

  /// Events that were counted in some of their groups only.
  public long passedOver() {
    return passedOver;
  }

  private boolean countsDistinct() {
    return shape.leastDistinct() > 0;
  }

  private void lookBack() {
    List<Bucket> found = new ArrayList<>();
    for (Key group : touched) {
      CountedEvents events = groups.get(group);
      if (events == null) {
        continue;
      }
      remembered -= events.forgetBefore(end - shape.lookBack());
      long distinct = countsDistinct() ? events.differentValues() : 0;
      if (events.count() >= shape.least() && distinct >= shape.leastDistinct()) {
        found.add(
            new Bucket(
                group.values(), events.count(), distinct, events.oldest(), events.newest(), end));
        remembered -= events.count();
        groups.remove(group);
      } else if (events.count() == 0) {
        groups.remove(group);
      }
    }
    touched.clear();
    found.sort(Comparator.comparing(Bucket::group, KeyOrder.ASCENDING));
    found.forEach(sink);
  }

  /// Forgets groups that no end will find again, and where too much is remembered, others.
  private void forget(long now) {
    Iterator<CountedEvents> quiet = groups.values().iterator();
    while (quiet.hasNext()) {
      CountedEvents events = quiet.next();
      boolean isOver = events.newest() < now - shape.lookBack();
      if (!isOver && remembered <= shape.most()) {
        return;
      }
      forgotten += isOver ? 0 : events.count();
      remembered -= events.count();
      quiet.remove();
    }
  }

  /// The first end that lies behind a time.
  private long endAfter(long at) {
    return (Math.floorDiv(at, shape.interval()) + 1) * shape.interval();
  }
}
