package dev.seriema.engine.firstseen;

import dev.seriema.engine.key.Combinations;
import dev.seriema.engine.key.Key;
import dev.seriema.model.state.StateInput;
import dev.seriema.model.state.StateOutput;
import dev.seriema.model.value.Value;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Tells which values of an event are new: no event before it, as far back as a stretch of time
/// goes, had them together. Of several fields each combination is judged as a whole.
///
/// Meaning: docs/rule-types.md.
public final class FirstSeenOperator {
  /// How many combinations are remembered unless a caller says otherwise.
  public static final int MOST = 500_000;

  /// How many combinations of one event are judged unless a caller says otherwise.
  public static final int MOST_COMBINATIONS = 1_000;

  private final long window;
  private final int most;
  private final int mostCombinations;

  /// When each was seen last; what was not seen for longest comes first.
  private final Map<Key, Long> seen = new LinkedHashMap<>(16, 0.75f, true);

  private long forgotten;
  private long passedOver;

  /// @param window how far back, in nanoseconds
  public FirstSeenOperator(long window) {
    this(window, MOST, MOST_COMBINATIONS);
  }

  FirstSeenOperator(long window, int most, int mostCombinations) {
    this.window = window;
    this.most = most;
    this.mostCombinations = mostCombinations;
  }

  /// Takes the next event in order.
  ///
  /// @param at in nanoseconds since 1970
  /// @param fields the values of each field; an event without a value in one has nothing new
  /// @return the new combinations, in the order of the event's values
  public List<List<Value>> take(long at, List<List<Value>> fields) {
    Combinations combinations = Combinations.of(fields, mostCombinations);
    passedOver += combinations.passedOver() ? 1 : 0;
    List<List<Value>> found = new ArrayList<>();
    for (List<Value> combination : combinations.chosen()) {
      Long before = seen.put(Key.of(combination), at);
      if (before == null || before < at - window) {
        found.add(combination);
      }
    }
    forget(at);
    return found;
  }

  /// Writes down what was seen, for another operator of an equal window.
  public void write(StateOutput out) throws IOException {
    out.count(seen.size());
    long former = 0;
    for (Map.Entry<Key, Long> each : seen.entrySet()) {
      each.getKey().write(out);
      out.number(each.getValue() - former);
      former = each.getValue();
    }
  }

  /// Takes up what was written. Called once, before anything else; an operator that refuses what it
  /// reads is of no more use.
  ///
  /// @param fields how many are judged together
  public void read(int fields, StateInput in) throws IOException {
    int count = in.count(most);
    long former = 0;
    for (int i = 0; i < count; i++) {
      Key values = Key.read(in, fields);
      long time = former + in.number();
      in.expect(i == 0 || time >= former, "times are not in order");
      former = time;
      in.expect(seen.put(values, time) == null, "values are there twice");
    }
  }

  /// Combinations that were forgotten though they are not over: something may be told as new that
  /// is not.
  public long forgotten() {
    return forgotten;
  }

  /// Events of which some combinations were not judged.
  public long passedOver() {
    return passedOver;
  }

  private void forget(long now) {
    Iterator<Long> longest = seen.values().iterator();
    while (longest.hasNext()) {
      boolean isOver = longest.next() < now - window;
      if (!isOver && seen.size() <= most) {
        return;
      }
      forgotten += isOver ? 0 : 1;
      longest.remove();
    }
  }
}
