package dev.seriema.detector.compile;

import dev.seriema.detector.correlation.Suppressing;
import dev.seriema.detector.correlation.Task;
import dev.seriema.model.expression.Condition;
import dev.seriema.model.expression.EventQuery;
import dev.seriema.model.expression.Field;
import dev.seriema.model.expression.Query;
import dev.seriema.model.expression.SampleQuery;
import dev.seriema.model.rule.Rule;
import dev.seriema.model.rule.RuleType;
import dev.seriema.model.rule.TypeParameters;
import dev.seriema.model.schema.FieldDefinition;
import dev.seriema.model.schema.FieldPath;
import dev.seriema.model.schema.FieldType;
import dev.seriema.model.schema.Schema;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// What a rule does with the events that its query is about, as far as that goes beyond telling
/// each of them.
///
/// @param schema of the rule's indices, which types the fields that it goes by
/// @param indicators that events are compared with; empty for another type of rule, and where their
///   query asks for `now` in a way that has no meaning
record Tasks(Rule rule, Schema schema, Optional<IndicatorQuery> indicators) {
  /// What became of a rule's settings.
  sealed interface Answer {
    /// The rule tells each event that satisfies its query.
    record OfEachEvent() implements Answer {}

    record OfTask(Task task) implements Answer {}

    /// @param reason a few words that complete "left out because"
    record Refused(String reason) implements Answer {}
  }

  Answer of(Query query) {
    if (rule.alerting().suppression().isPresent() && interval().isEmpty()) {
      return new Answer.Refused("its `interval` is not a time as in `5m`");
    }
    if (!(query instanceof EventQuery(Condition condition, _))) {
      return rule.parameters() instanceof TypeParameters.QueryOnly
          ? join(query)
          : new Answer.Refused("rules of type " + rule.type().word() + " take single events");
    }
    return switch (rule.parameters()) {
      case TypeParameters.QueryOnly _, TypeParameters.MachineLearning _ ->
          rule.alerting().suppression().isPresent()
              ? new Answer.OfTask(new Task.Each(condition))
              : new Answer.OfEachEvent();
      case TypeParameters.Threshold threshold -> count(condition, threshold);
      case TypeParameters.NewTerms terms -> firstSeen(condition, terms);
      case TypeParameters.ThreatMatch threats ->
          indicators
              .<Answer>map(
                  which -> new Answer.OfTask(new IndicatorTask(this, threats).of(condition, which)))
              .orElse(
                  new Answer.Refused(
                      "the query of its indicators uses `now` for more than their age"));
      case TypeParameters.Unreadable(String key) ->
          new Answer.Refused("its `" + key + "` is missing or not in order");
    };
  }

  private Answer join(Query query) {
    return query instanceof SampleQuery
        ? inStretches(stretches -> new Task.Join(query, Optional.of(stretches)))
        : new Answer.OfTask(new Task.Join(query));
  }

  private Answer count(Condition condition, TypeParameters.Threshold threshold) {
    return inStretches(stretches ->
        new Task.Count(
            condition,
            threshold.fields().stream().map(this::field).toList(),
            threshold.value(),
            threshold
                .cardinality()
                .map(
                    distinct -> new Task.Count.Distinct(field(distinct.field()), distinct.value())),
            stretches));
  }

  /// A task for the stretch of time before each execution.
  private Answer inStretches(Function<Task.Stretches, Task> task) {
    Optional<Duration> from = RelativeTime.ago(rule.schedule().from());
    Optional<Duration> to = RelativeTime.ago(rule.schedule().to());
    Optional<Duration> interval = interval();
    if (from.isEmpty() || to.isEmpty() || interval.isEmpty()) {
      return new Answer.Refused(
          "its `from`, `to` or `interval` is not a time as in `now-6m`, `5m`");
    }
    Duration lookBack = from.get().minus(to.get());
    if (!lookBack.isPositive()) {
      return new Answer.Refused("its `from` is not before its `to`");
    }
    return new Answer.OfTask(task.apply(new Task.Stretches(lookBack, interval.get())));
  }

  private Answer firstSeen(Condition condition, TypeParameters.NewTerms terms) {
    Optional<Duration> window = RelativeTime.ago(terms.historyStart());
    if (window.isEmpty()) {
      return new Answer.Refused("its `history_window_start` is not a time as in `now-14d`");
    }
    Optional<Duration> from = RelativeTime.ago(rule.schedule().from());
    if (from.isPresent() && window.get().compareTo(from.get()) <= 0) {
      return new Answer.Refused("its `history_window_start` is not before its `from`");
    }
    List<Field> fields = terms.fields().stream().map(this::field).toList();
    return new Answer.OfTask(new Task.FirstSeen(condition, fields, window.get()));
  }

  private Optional<Duration> interval() {
    return RelativeTime.span(rule.schedule().interval());
  }

  /// How the rule counts what it finds again.
  ///
  /// @return empty where it does not
  Optional<Suppressing> suppression() {
    return rule.alerting()
        .suppression()
        .flatMap(how ->
            interval()
                .map(interval ->
                    new Suppressing(
                        how.groupBy().stream().map(this::field).toList(),
                        how.duration(),
                        interval,
                        how.groupsMissing(),
                        isOfQuery(rule.type()))));
  }

  /// Only rules of a query by itself take the values of an array one by one.
  private static boolean isOfQuery(RuleType type) {
    return switch (type) {
      case QUERY, SAVED_QUERY -> true;
      case EQL, ESQL, THRESHOLD, NEW_TERMS, THREAT_MATCH, MACHINE_LEARNING -> false;
    };
  }

  Field field(String name) {
    FieldPath path = new FieldPath(name);
    return new Field(path, schema.field(path).map(FieldDefinition::type).orElse(FieldType.UNKNOWN));
  }
}
