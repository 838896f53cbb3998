package dev.seriema.engine.window;

import dev.seriema.engine.key.Key;
import dev.seriema.model.state.StateInput;
import dev.seriema.model.state.StateOutput;
import dev.seriema.model.value.Value;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/// The events of one group that still count, in order of time: eight bytes for each, and the values
/// whose different ones are counted where somebody asks for them.
final class CountedEvents {
  private static final int FEW = 4;

  private long[] times = new long[FEW];
  private int first;
  private int count;
  private final Deque<List<Key>> values = new ArrayDeque<>(0);
  private final boolean distinct;

  /// @param distinct whether different values are counted
  CountedEvents(boolean distinct) {
    this.distinct = distinct;
  }

  void add(long at, List<Value> found) {
    if (count == times.length) {
      grow();
    }
    times[(first + count) % times.length] = at;
    count++;
    if (distinct) {
      values.addLast(found.stream().map(value -> Key.of(List.of(value))).toList());
    }
  }

  void write(StateOutput out) throws IOException {
    out.count(count);
    Iterator<List<Key>> each = values.iterator();
    long former = 0;
    for (int i = 0; i < count; i++) {
      long time = times[(first + i) % times.length];
      out.number(time - former);
      former = time;
      if (distinct) {
        List<Key> keys = each.next();
        out.count(keys.size());
        for (Key key : keys) {
          key.write(out);
        }
      }
    }
  }

  /// @param most how many there are at most
  static CountedEvents read(boolean distinct, int most, StateInput in) throws IOException {
    CountedEvents read = new CountedEvents(distinct);
    int count = in.count(most);
    in.expect(count > 0, "a group has no event");
    long former = 0;
    for (int i = 0; i < count; i++) {
      long time = former + in.number();
      in.expect(i == 0 || time >= former, "times are not in order");
      former = time;
      List<Value> found = new ArrayList<>();
      int different = distinct ? in.count(Integer.MAX_VALUE) : 0;
      for (int value = 0; value < different; value++) {
        found.add(Key.read(in, 1).values().getFirst());
      }
      read.add(time, found);
    }
    return read;
  }

  /// Forgets what happened before a time.
  ///
  /// @return how many events that were
  int forgetBefore(long time) {
    int forgotten = 0;
    while (count > 0 && oldest() < time) {
      first = (first + 1) % times.length;
      count--;
      forgotten++;
      if (distinct) {
        values.removeFirst();
      }
    }
    return forgotten;
  }

  int count() {
    return count;
  }

  long oldest() {
    return times[first];
  }

  long newest() {
    return times[(first + count - 1) % times.length];
  }

  long differentValues() {
    Set<Key> different = new HashSet<>();
    values.forEach(different::addAll);
    return different.size();
  }

  private void grow() {
    long[] longer = Arrays.copyOf(Arrays.copyOfRange(times, first, times.length), 2 * times.length);
    System.arraycopy(times, 0, longer, times.length - first, first);
    times = longer;
    first = 0;
  }
}
