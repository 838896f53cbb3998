package dev.seriema.catalog.overlap;

import dev.seriema.detector.compile.Compilation.Compiled;
import dev.seriema.detector.correlation.Task;
import dev.seriema.engine.indicator.IndicatorShape;
import dev.seriema.model.expression.Condition;
import dev.seriema.model.expression.Field;
import dev.seriema.model.expression.JoinKey;
import dev.seriema.model.expression.Predicate;
import dev.seriema.model.expression.Query;
import dev.seriema.model.expression.SampleQuery;
import dev.seriema.model.expression.SequenceQuery;
import dev.seriema.model.expression.Stage;
import dev.seriema.model.rule.IndexPatterns;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a rule looks for.
///
/// @param manner what it does with the events; two rules with another manner are not proved to have
///   anything to do with each other
/// @param parts what is asked of events, without places in a query; of the stages in their order
/// @param least how much of several things it takes at least; a rule that takes more finds less
record Sought(Manner manner, List<Condition> parts, List<Long> least) {
  Sought {
    parts = parts.stream().map(Placeless::of).toList();
    least = List.copyOf(least);
  }

  /// What a rule does with the events that satisfy its parts.
  sealed interface Manner {
    /// Whether a rule with wider parts finds all that one with narrower parts does. Where events
    /// are joined, an event more can take the place of another; where values are remembered, a
    /// value was known before.
    default boolean growsWithParts() {
      return true;
    }
  }

  record EachEvent() implements Manner {}

  /// Of a group that a narrower rule tells, a wider one tells no later.
  record Counted(
      List<Field> groupBy, Optional<Field> distinct, Duration lookBack, Duration interval)
      implements Manner {}

  record FirstSeen(List<Field> fields, Duration window) implements Manner {
    @Override
    public boolean growsWithParts() {
      return false;
    }
  }

  record Compared(
      Condition indicators,
      IndexPatterns indices,
      IndicatorShape shape,
      List<Field> eventFields,
      List<Field> indicatorFields,
      Optional<Task.Compare.Age> age)
      implements Manner {}

  record Joined(
      boolean inOrder,
      List<Joint> stages,
      boolean hasUntil,
      Optional<Duration> maxspan,
      Optional<Task.Stretches> stretches)
      implements Manner {
    @Override
    public boolean growsWithParts() {
      return false;
    }
  }

  record Joint(boolean absent, List<JoinKey> keys) {
    static Joint of(Stage stage) {
      return new Joint(stage.absent(), stage.keys());
    }
  }

  static Sought of(Compiled rule) {
    if (rule.task().isEmpty()) {
      return each(unexcepted(rule));
    }
    return switch (rule.task().get()) {
      case Task.Each(Condition condition) -> each(condition);
      case Task.Count count ->
          new Sought(
              new Counted(
                  count.groupBy(),
                  count.distinct().map(Task.Count.Distinct::field),
                  count.stretches().lookBack(),
                  count.stretches().interval()),
              List.of(count.condition()),
              List.of(count.least(), count.distinct().map(Task.Count.Distinct::least).orElse(0L)));
      case Task.FirstSeen(Condition condition, var fields, var window) ->
          new Sought(
              new FirstSeen(fields, window), List.of(withFields(condition, fields)), List.of());
      case Task.Compare compare ->
          new Sought(
              new Compared(
                  Placeless.of(compare.indicators()),
                  compare.indices(),
                  compare.shape(),
                  compare.eventFields(),
                  compare.indicatorFields(),
                  compare.age()),
              List.of(compare.condition()),
              List.of());
      case Task.Join(Query query, Optional<Task.Stretches> stretches) -> joined(query, stretches);
    };
  }

  private static Sought each(Condition condition) {
    return new Sought(new EachEvent(), List.of(condition), List.of());
  }

  /// An event that lacks one of the fields has nothing new.
  private static Condition withFields(Condition condition, List<Field> fields) {
    List<Condition> all = new ArrayList<>(List.of(condition));
    fields.forEach(
        field -> all.add(new Condition.Test(field, new Predicate.Exists(), condition.span())));
    return all.size() == 1 ? condition : new Condition.AllOf(all, condition.span());
  }

  private static Condition unexcepted(Compiled rule) {
    Condition query = rule.condition();
    return rule.exceptions()
        .byTime()
        .<Condition>map(excepted ->
            new Condition.AllOf(
                List.of(query, new Condition.Not(excepted, excepted.span())), query.span()))
        .orElse(query);
  }

  private static Sought joined(Query query, Optional<Task.Stretches> stretches) {
    List<Stage> stages = new ArrayList<>();
    boolean inOrder = false;
    boolean hasUntil = false;
    Optional<Duration> maxspan = Optional.empty();
    if (query instanceof SequenceQuery sequence) {
      stages.addAll(sequence.stages());
      sequence.until().ifPresent(stages::add);
      inOrder = true;
      hasUntil = sequence.until().isPresent();
      maxspan = sequence.maxspan();
    } else if (query instanceof SampleQuery sample) {
      stages.addAll(sample.stages());
    }
    return new Sought(
        new Joined(inOrder, stages.stream().map(Joint::of).toList(), hasUntil, maxspan, stretches),
        stages.stream().map(Stage::condition).toList(),
        List.of());
  }

  /// Whether a single event is enough for it: the first one has nothing but new values.
  boolean isMetByOneEvent() {
    return manner instanceof EachEvent || manner instanceof FirstSeen;
  }

  /// Whether what it takes at least is no less than what another takes.
  boolean takesAtLeast(Sought other) {
    for (int i = 0; i < least.size(); i++) {
      if (least.get(i) < other.least.get(i)) {
        return false;
      }
    }
    return true;
  }
}
