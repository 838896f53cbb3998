package dev.seriema.catalog.evidence;

import dev.seriema.detector.alert.FieldTerm;
import dev.seriema.detector.alert.Suppressed;
import dev.seriema.detector.alert.ThresholdResult;
import dev.seriema.detector.compile.Compilation.Compiled;
import dev.seriema.detector.correlation.CountDetection;
import dev.seriema.detector.correlation.Detection;
import dev.seriema.detector.correlation.EventDetection;
import dev.seriema.detector.correlation.EventDetection.Ground;
import dev.seriema.detector.correlation.EventGroup;
import dev.seriema.detector.correlation.SuppressedDetection;
import dev.seriema.detector.correlation.Task;
import dev.seriema.model.expression.EventQuery;
import dev.seriema.model.expression.Field;
import dev.seriema.model.expression.JoinKey;
import dev.seriema.model.expression.Query;
import dev.seriema.model.expression.SampleQuery;
import dev.seriema.model.expression.SequenceQuery;
import dev.seriema.model.rule.TypeParameters.Threshold;
import dev.seriema.model.value.Value;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// The fields by which one rule tells its alerts from each other.
final class GroupNames {
  private final Compiled rule;
  private final List<Optional<Field>> fields;

  GroupNames(Compiled rule) {
    this.rule = rule;
    fields = rule.task().map(GroupNames::fields).orElse(List.of());
  }

  /// Whether alerts of the rule are of groups at all.
  boolean exist() {
    return rule.suppression().isPresent()
        || !fields.isEmpty()
        || rule.task().filter(Task.Count.class::isInstance).isPresent();
  }

  private static List<Optional<Field>> fields(Task task) {
    return switch (task) {
      case Task.Join(Query query, _) -> keys(query).stream().map(JoinKey::field).toList();
      case Task.FirstSeen firstSeen -> firstSeen.fields().stream().map(Optional::of).toList();
      case Task.Count count -> count.groupBy().stream().map(Optional::of).toList();
      case Task.Each _, Task.Compare _ -> List.of();
    };
  }

  /// Stages may name a key differently; the first one gives it its name.
  private static List<JoinKey> keys(Query query) {
    return switch (query) {
      case SequenceQuery sequence -> sequence.stages().getFirst().keys();
      case SampleQuery sample -> sample.stages().getFirst().keys();
      case EventQuery _ -> List.of();
    };
  }

  /// The group of what the rule found.
  AlertGroup of(Detection detection) {
    SortedMap<String, List<String>> values = new TreeMap<>();
    switch (detection) {
      case SuppressedDetection(Detection first, Suppressed group, _) -> {
        counts(first, values);
        group.terms().forEach(term -> put(term, values));
        values.put(AlertGroup.SUPPRESSED, List.of(Long.toString(group.count())));
      }
      case CountDetection count -> {
        counts(count, values);
        result(count).terms().forEach(term -> put(term, values));
      }
      case EventGroup group -> put(group.key(), values);
      case EventDetection(_, _, Ground.OfNewTerms(var terms), _) -> put(terms, values);
      case EventDetection(_, _, Ground.OfCondition _, _),
          EventDetection(_, _, Ground.OfIndicators _, _) -> {
        return AlertGroup.NONE;
      }
    }
    return new AlertGroup(values);
  }

  private void counts(Detection detection, SortedMap<String, List<String>> values) {
    if (detection instanceof CountDetection count) {
      ThresholdResult result = result(count);
      values.put(AlertGroup.COUNT, List.of(Long.toString(result.count())));
      result
          .cardinality()
          .ifPresent(distinct ->
              values.put(AlertGroup.DISTINCT, List.of(Long.toString(distinct.value()))));
    }
  }

  private ThresholdResult result(CountDetection count) {
    return ThresholdResult.of((Threshold) rule.rule().parameters(), count.bucket());
  }

  private static void put(FieldTerm term, SortedMap<String, List<String>> values) {
    if (!term.values().isEmpty()) {
      values.put(term.field(), term.values().stream().map(Value::shown).toList());
    }
  }

  private void put(List<Value> key, SortedMap<String, List<String>> values) {
    for (int place = 0; place < key.size(); place++) {
      Value value = key.get(place);
      fields
          .get(place)
          .filter(_ -> !value.isMissing())
          .ifPresent(field -> values.put(field.path().name(), List.of(value.shown())));
    }
  }
}
