package dev.seriema.engine.indicator;

import dev.seriema.engine.key.Combinations;
import dev.seriema.engine.key.FieldValues;
import dev.seriema.engine.key.Key;
import dev.seriema.model.state.KeptNumbers;
import dev.seriema.model.state.StateInput;
import dev.seriema.model.state.StateOutput;
import dev.seriema.model.value.Value;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SequencedMap;
import java.util.stream.LongStream;

/// The indicators that are known, by their values.
final class KnownIndicators {
  /// The index and the id of a document.
  private static final int IDENTITY = 2;

  private final List<ComparedValues> compared;
  private final IndicatorLimits limits;

  /// By identity, what came first comes first.
  private final SequencedMap<Key, Indicator> kept = new LinkedHashMap<>();

  /// Of each list what came first comes first.
  private final Map<Key, Deque<Indicator>> byValues = new HashMap<>();

  private long bytes;
  private long forgotten;
  private long passedOver;
  private long over = Long.MIN_VALUE;

  /// @param compared the ways to look one up
  KnownIndicators(List<ComparedValues> compared, IndicatorLimits limits) {
    this.compared = List.copyOf(compared);
    this.limits = limits;
  }

  /// Takes one, in place of a former one of the same identity.
  void learn(Key identity, Indicator indicator) {
    Indicator before = kept.remove(identity);
    if (before != null) {
      remove(before);
    }
    FieldValues values = indicator.values();
    List<Key> keys = keys(values, true);
    passedOver += values.passedOver() ? 1 : 0;
    if (keys.isEmpty()) {
      return;
    }
    keys.forEach(key -> byValues.computeIfAbsent(key, _ -> new ArrayDeque<>(1)).add(indicator));
    kept.put(identity, indicator);
    bytes += indicator.bytes();
    while (kept.size() > limits.indicators() || bytes > limits.bytes()) {
      Indicator oldest = kept.pollFirstEntry().getValue();
      forgotten += oldest.isOver(over) ? 0 : 1;
      remove(oldest);
    }
  }

  boolean isEmpty() {
    return kept.isEmpty();
  }

  LongStream references() {
    return kept.values().stream().mapToLong(Indicator::reference);
  }

  void write(KeptNumbers numbers, StateOutput out) throws IOException {
    out.number(over);
    out.count(kept.size());
    for (Map.Entry<Key, Indicator> each : kept.entrySet()) {
      each.getKey().write(out);
      each.getValue().write(numbers, out);
    }
  }

  /// @param fields how many fields an indicator has values of
  void read(int fields, KeptNumbers numbers, StateInput in) throws IOException {
    over = in.number();
    int count = in.count(limits.indicators());
    long former = Long.MIN_VALUE;
    for (int i = 0; i < count; i++) {
      Key identity = Key.read(in, IDENTITY);
      Indicator indicator = Indicator.read(fields, numbers, in);
      in.expect(indicator.reference() > former, "indicators are not in order");
      former = indicator.reference();
      learn(identity, indicator);
      in.expect(kept.size() == i + 1, "an indicator is none, or there twice");
    }
    passedOver = 0;
  }

  private void remove(Indicator indicator) {
    bytes -= indicator.bytes();
    for (Key key : keys(indicator.values(), false)) {
      Deque<Indicator> indicators = byValues.get(key);
      if (indicators != null && indicators.remove(indicator) && indicators.isEmpty()) {
        byValues.remove(key);
      }
    }
  }

  private List<Key> keys(FieldValues values, boolean counts) {
    List<Key> keys = new ArrayList<>();
    for (int way = 0; way < compared.size(); way++) {
      Combinations combinations =
          compared.get(way).ofIndicator(values.byField(), limits.combinations());
      passedOver += counts && combinations.passedOver() ? 1 : 0;
      for (List<Value> choice : combinations.chosen()) {
        keys.add(key(way, choice));
      }
    }
    return keys;
  }

  private static Key key(int way, List<Value> values) {
    List<Value> all = new ArrayList<>(values);
    all.addFirst(Value.of(way));
    return Key.of(all);
  }

  /// Those with some values, in the order in which they came. Some may be over, but not the first.
  ///
  /// @param way by which they are looked up, its place
  Iterable<Indicator> with(int way, List<Value> values, TimeWindow window) {
    Deque<Indicator> indicators = byValues.get(key(way, values));
    if (indicators == null) {
      return List.of();
    }
    over = Math.max(over, window.from());
    while (!indicators.isEmpty() && indicators.getFirst().isOver(over)) {
      indicators.removeFirst();
    }
    return indicators;
  }

  /// The least number of a document that may still be told.
  OptionalLong oldestReference() {
    return kept.isEmpty()
        ? OptionalLong.empty()
        : OptionalLong.of(kept.firstEntry().getValue().reference());
  }

  /// Those that were forgotten though they still count.
  long forgotten() {
    return forgotten;
  }

  /// Those of which some values are not looked up.
  long passedOver() {
    return passedOver;
  }
}
