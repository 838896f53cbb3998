package dev.seriema.cli;

import dev.seriema.detector.compile.Compilation.Compiled;
import dev.seriema.detector.correlation.Suppressing;
import dev.seriema.detector.correlation.Task;
import dev.seriema.detector.exception.RuleExceptions;
import dev.seriema.model.expression.Condition;
import dev.seriema.model.expression.EventQuery;
import dev.seriema.model.expression.Expression;
import dev.seriema.model.expression.Field;
import dev.seriema.model.expression.Query;
import dev.seriema.model.expression.SampleQuery;
import dev.seriema.model.expression.ScalarFunction;
import dev.seriema.model.expression.SequenceQuery;
import dev.seriema.model.expression.Stage;
import dev.seriema.model.schema.FieldPath;
import dev.seriema.model.schema.FieldType;
import dev.seriema.model.value.Value;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/// Makes rules fail as rules may: by a function of their language, by numbers that run over.
final class FailingRules {
  private FailingRules() {}

  /// The rule, whose condition calls a function that fails for values of `host.name`.
  static Compiled inMatching(Compiled rule, ScalarFunction function) {
    return new Compiled(
        rule.rule(),
        in(rule.query(), function),
        rule.task().map(task -> in(task, function)),
        rule.suppression(),
        rule.exceptions(),
        rule.diagnostics());
  }

  /// The rule with exceptions that call the function.
  static Compiled inExceptions(Compiled rule, ScalarFunction function) {
    Condition own = rule.query().conditions().getFirst();
    return new Compiled(
        rule.rule(),
        rule.query(),
        rule.task(),
        rule.suppression(),
        new RuleExceptions(
            List.of(new RuleExceptions.Group(Optional.empty(), false, call(own, function)))),
        rule.diagnostics());
  }

  /// The rule, which counts what it finds for longer than time goes on.
  static Compiled inSuppression(Compiled rule) {
    Task task = rule.task().orElseGet(() -> new Task.Each(rule.condition()));
    Suppressing endless =
        new Suppressing(
            List.of(new Field(new FieldPath("host.name"), FieldType.KEYWORD)),
            Optional.of(ChronoUnit.FOREVER.getDuration()),
            Duration.ofMinutes(5),
            true,
            false);
    return new Compiled(
        rule.rule(),
        rule.query(),
        Optional.of(task),
        Optional.of(endless),
        rule.exceptions(),
        rule.diagnostics());
  }

  /// The rule of indicators, whose age cannot be told.
  static Compiled inComparing(Compiled rule) {
    Task.Compare.Age untold =
        new Task.Compare.Age() {
          @Override
          public Instant from(Instant now) {
            return now.plus(ChronoUnit.FOREVER.getDuration());
          }

          @Override
          public Instant below(Instant now) {
            return from(now);
          }
        };
    Task.Compare task = (Task.Compare) rule.task().orElseThrow();
    return new Compiled(
        rule.rule(),
        rule.query(),
        Optional.of(
            new Task.Compare(
                task.condition(),
                task.indicators(),
                task.indices(),
                task.shape(),
                task.eventFields(),
                task.indicatorFields(),
                Optional.of(untold))),
        rule.suppression(),
        rule.exceptions(),
        rule.diagnostics());
  }

  private static Query in(Query query, ScalarFunction function) {
    return switch (query) {
      case EventQuery(Condition condition, var limits) ->
          new EventQuery(call(condition, function), limits);
      case SequenceQuery(var stages, var until, var maxspan, var limits) ->
          new SequenceQuery(
              stages.stream().map(stage -> in(stage, function)).toList(), until, maxspan, limits);
      case SampleQuery(var stages, var limits) ->
          new SampleQuery(stages.stream().map(stage -> in(stage, function)).toList(), limits);
    };
  }

  private static Stage in(Stage stage, ScalarFunction function) {
    return new Stage(call(stage.condition(), function), stage.absent(), stage.keys(), stage.span());
  }

  private static Task in(Task task, ScalarFunction function) {
    return switch (task) {
      case Task.Join(Query query, var stretches) -> new Task.Join(in(query, function), stretches);
      case Task.Each(Condition condition) -> new Task.Each(call(condition, function));
      case Task.Count(Condition condition, var groupBy, var least, var distinct, var stretches) ->
          new Task.Count(call(condition, function), groupBy, least, distinct, stretches);
      case Task.FirstSeen(Condition condition, var fields, var window) ->
          new Task.FirstSeen(call(condition, function), fields, window);
      case Task.Compare compare -> compare.over(call(compare.condition(), function));
    };
  }

  private static Condition call(Condition condition, ScalarFunction function) {
    Expression name =
        new Expression.FieldValue(new Field(new FieldPath("host.name"), FieldType.KEYWORD));
    Condition call =
        new Condition.Holds(new Expression.Call(function, List.of(name)), condition.span());
    return new Condition.AllOf(List.of(condition, call), condition.span());
  }

  /// Holds for all hosts but one, for which it fails.
  record FailsFor(String host, Runnable failure) implements ScalarFunction {
    @Override
    public String name() {
      return "fails";
    }

    @Override
    public Value apply(List<Value> arguments) {
      if (arguments.getFirst().equals(Value.of(host))) {
        failure.run();
      }
      return Value.of(true);
    }
  }
}
