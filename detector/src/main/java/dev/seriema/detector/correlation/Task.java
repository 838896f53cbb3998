package dev.seriema.detector.correlation;

import dev.seriema.engine.indicator.IndicatorShape;
import dev.seriema.model.expression.Condition;
import dev.seriema.model.expression.Field;
import dev.seriema.model.expression.Query;
import dev.seriema.model.rule.IndexPatterns;
import dev.seriema.model.schema.FieldPath;
import dev.seriema.model.schema.FieldType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What a rule does with the events that satisfy its conditions, given in order of time.
///
/// Meaning of each: docs/rule-types.md.
public sealed interface Task {
  /// What an event has to satisfy to matter, one way or another.
  List<Condition> conditions();

  /// The fields whose values go with an event.
  List<Field> fields();

  /// The indices of the events that one of the conditions is about.
  ///
  /// @param condition its place
  /// @param own those of the rule
  default IndexPatterns indices(int condition, IndexPatterns own) {
    return own;
  }

  /// Whether an event that satisfies one of the conditions is known before all others, whenever it
  /// happened.
  ///
  /// @param condition its place
  default boolean isForeknown(int condition) {
    return false;
  }

  /// Finds events that belong together.
  ///
  /// @param query a sequence or a sample
  /// @param stretches of time that a sample lies in; empty for a sequence, and for a sample among
  ///   all events there are
  record Join(Query query, Optional<Stretches> stretches) implements Task {
    /// Among all events there are.
    public Join(Query query) {
      this(query, Optional.empty());
    }

    @Override
    public List<Condition> conditions() {
      return query.conditions();
    }

    /// Join keys are written in a way of their own.
    @Override
    public List<Field> fields() {
      return List.of();
    }
  }

  /// Stretches of time that are looked at, one at each end of an interval.
  ///
  /// @param lookBack how far back events count
  /// @param interval between two ends, from 1970 on
  record Stretches(Duration lookBack, Duration interval) {}

  /// Takes each event by itself.
  record Each(Condition condition) implements Task {
    @Override
    public List<Condition> conditions() {
      return List.of(condition);
    }

    @Override
    public List<Field> fields() {
      return List.of();
    }
  }

  /// Counts events in groups, at the end of each interval.
  ///
  /// @param groupBy fields whose values make a group; empty for one group of all
  /// @param least how many events a group needs
  /// @param distinct whose distinct values are counted besides
  /// @param stretches in which events count
  record Count(
      Condition condition,
      List<Field> groupBy,
      long least,
      Optional<Distinct> distinct,
      Stretches stretches)
      implements Task {
    public Count {
      groupBy = List.copyOf(groupBy);
    }

    /// @param least how many different values there have to be
    public record Distinct(Field field, long least) {}

    @Override
    public List<Condition> conditions() {
      return List.of(condition);
    }

    /// The field of distinct values comes last.
    @Override
    public List<Field> fields() {
      return Fields.of(groupBy, distinct.map(Distinct::field).stream().toList());
    }
  }

  /// Finds values that were not there before.
  ///
  /// @param fields whose values are judged together
  /// @param window how far back "before" goes
  record FirstSeen(Condition condition, List<Field> fields, Duration window) implements Task {
    public FirstSeen {
      fields = List.copyOf(fields);
    }

    @Override
    public List<Condition> conditions() {
      return List.of(condition);
    }
  }

  /// Compares events with indicators of threats.
  ///
  /// @param condition of events
  /// @param indicators the condition of indicators
  /// @param indices where indicators are
  /// @param shape names fields by their places in the next two
  /// @param age when indicators must have been written; empty where any time counts, and none
  record Compare(
      Condition condition,
      Condition indicators,
      IndexPatterns indices,
      IndicatorShape shape,
      List<Field> eventFields,
      List<Field> indicatorFields,
      Optional<Age> age)
      implements Task {
    private static final Field TIMESTAMP = new Field(new FieldPath("@timestamp"), FieldType.DATE);

    public Compare {
      eventFields = List.copyOf(eventFields);
      indicatorFields = List.copyOf(indicatorFields);
    }

    /// The same comparison of all events of a condition.
    public Compare over(Condition events) {
      return new Compare(events, indicators, indices, shape, eventFields, indicatorFields, age);
    }

    /// When an indicator must have been written to count for an event.
    public interface Age {
      /// The first moment that counts; of a later event never an earlier one.
      ///
      /// @param now the time of the event
      Instant from(Instant now);

      /// The first moment after it that does not count.
      ///
      /// @param now the time of the event
      Instant below(Instant now);
    }

    @Override
    public List<Condition> conditions() {
      return List.of(condition, indicators);
    }

    @Override
    public IndexPatterns indices(int place, IndexPatterns own) {
      return isForeknown(place) ? indices : own;
    }

    @Override
    public boolean isForeknown(int place) {
      return place == 1;
    }

    /// Those of events, then those of indicators, then their time; a document may be both.
    @Override
    public List<Field> fields() {
      List<Field> times = age.isPresent() ? List.of(TIMESTAMP) : List.of();
      return Fields.of(eventFields, Fields.of(indicatorFields, times));
    }
  }
}
