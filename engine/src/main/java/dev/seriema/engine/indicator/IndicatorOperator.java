package dev.seriema.engine.indicator;

import dev.seriema.engine.key.Combinations;
import dev.seriema.engine.key.FieldValues;
import dev.seriema.engine.key.Key;
import dev.seriema.model.state.KeptNumbers;
import dev.seriema.model.state.StateInput;
import dev.seriema.model.state.StateOutput;
import dev.seriema.model.value.Value;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.LongStream;

/// Tells of an event which indicators it fits. Of a mapping all entries have to hold for one and
/// the same indicator: where they are not negated a value of the event is that of the indicator;
/// where they are, none is, though one of both has a value.
///
/// A mapping of one entry goes by the first value of an indicator's field, whatever else it has. A
/// mapping of several passes over an indicator with several values in a field, and with none in one
/// that is not negated.
///
/// Meaning: docs/rule-types.md.
public final class IndicatorOperator {
  private final IndicatorLimits limits;
  private final List<Mapping> mappings = new ArrayList<>();
  private final KnownIndicators known;
  private long passedOver;

  public IndicatorOperator(IndicatorShape shape) {
    this(shape, IndicatorLimits.DEFAULT);
  }

  IndicatorOperator(IndicatorShape shape, IndicatorLimits limits) {
    this.limits = limits;
    List<ComparedValues> ways =
        shape.mappings().stream().map(ComparedValues::of).distinct().toList();
    for (List<IndicatorShape.Entry> entries : shape.mappings()) {
      mappings.add(
          new Mapping(
              ways.indexOf(ComparedValues.of(entries)),
              ComparedValues.positive(entries),
              entries.stream().filter(IndicatorShape.Entry::negated).toList()));
    }
    known = new KnownIndicators(ways, limits);
  }

  /// @param way by which its indicators are looked up
  private record Mapping(
      int way, List<IndicatorShape.Entry> positive, List<IndicatorShape.Entry> negated) {}

  /// Takes an indicator, in place of a former one of the same identity.
  ///
  /// @param identity of its document
  /// @param reference the number of its document, greater than all before it
  /// @param times when it was written, in nanoseconds since 1970; none where any time counts
  /// @param values of its fields
  public void learn(Key identity, long reference, List<Long> times, FieldValues values) {
    known.learn(identity, new Indicator(reference, times, values));
  }

  /// Whether no indicator is known, so that no event fits one and none need be compared.
  public boolean knowsNone() {
    return known.isEmpty();
  }

  /// Compares the next event in order.
  ///
  /// @param fields the values of each field of the event
  /// @return in the order in which the indicators came, of one in that of the mappings; none where
  ///   the event fits no indicator
  public List<IndicatorMatch> match(FieldValues fields, TimeWindow window) {
    SortedMap<Indicator, Set<Integer>> found = new TreeMap<>(Indicator.BY_ARRIVAL);
    boolean isWhole = !fields.passedOver();
    for (int place = 0; place < mappings.size(); place++) {
      Mapping mapping = mappings.get(place);
      Combinations combinations =
          ComparedValues.ofEvent(fields.byField(), mapping.positive, limits.combinations());
      isWhole &= !combinations.passedOver();
      for (List<Value> choice : combinations.chosen()) {
        for (Indicator indicator : first(mapping, choice, fields.byField(), window)) {
          found.computeIfAbsent(indicator, _ -> new TreeSet<>()).add(place);
        }
      }
    }
    passedOver += isWhole ? 0 : 1;
    return told(found);
  }

  /// The first indicators for which a mapping holds; as many are enough as are told.
  private List<Indicator> first(
      Mapping mapping, List<Value> choice, List<List<Value>> fields, TimeWindow window) {
    List<Indicator> first = new ArrayList<>();
    Iterator<Indicator> each = known.with(mapping.way, choice, window).iterator();
    while (each.hasNext() && first.size() < limits.matches()) {
      Indicator indicator = each.next();
      if (indicator.counts(window) && differs(mapping.negated, fields, indicator)) {
        first.add(indicator);
      }
    }
    return first;
  }

  private static boolean differs(
      List<IndicatorShape.Entry> negated, List<List<Value>> fields, Indicator indicator) {
    if (negated.isEmpty()) {
      return true;
    }
    List<List<Value>> values = indicator.values().byField();
    return negated.stream()
        .allMatch(entry ->
            differ(fields.get(entry.field()), values.get(entry.indicatorField()), entry.byWords()));
  }

  private static boolean differ(List<Value> ofEvent, List<Value> ofIndicator, boolean byWords) {
    return ofIndicator.size() <= 1
        && !(ofEvent.isEmpty() && ofIndicator.isEmpty())
        && !ComparedValues.meet(ofEvent, ofIndicator, byWords);
  }

  private List<IndicatorMatch> told(SortedMap<Indicator, Set<Integer>> found) {
    return found.entrySet().stream()
        .flatMap(each ->
            each.getValue().stream()
                .flatMap(place -> mappings.get(place).positive.stream())
                .map(IndicatorShape.Entry::field)
                .distinct()
                .map(field -> new IndicatorMatch(each.getKey().reference(), field)))
        .limit(limits.matches())
        .toList();
  }

  /// The numbers of all documents that may still be told.
  public LongStream references() {
    return known.references();
  }

  /// Writes down the indicators, for another operator of an equal shape.
  ///
  /// @param numbers have all of [#references]
  public void write(KeptNumbers numbers, StateOutput out) throws IOException {
    known.write(numbers, out);
  }

  /// Takes up what was written. Called once, before anything else; an operator that refuses what it
  /// reads is of no more use.
  ///
  /// @param fields how many an indicator has values of
  public void read(int fields, KeptNumbers numbers, StateInput in) throws IOException {
    known.read(fields, numbers, in);
  }

  /// The least number of a document that may still be told; empty where none may.
  public OptionalLong oldestReference() {
    return known.oldestReference();
  }

  /// Indicators that were forgotten though they still count: an alert may be missing.
  public long forgotten() {
    return known.forgotten();
  }

  /// Events and indicators of which some values were not compared.
  public long passedOver() {
    return passedOver + known.passedOver();
  }
}
