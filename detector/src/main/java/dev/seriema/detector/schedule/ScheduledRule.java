package dev.seriema.detector.schedule;

import dev.seriema.detector.compile.Compilation.Compiled;
import dev.seriema.detector.correlation.Suppressing;
import dev.seriema.detector.correlation.Task;
import dev.seriema.detector.exception.RuleExceptions;
import dev.seriema.model.expression.Condition;
import dev.seriema.model.expression.EventQuery;
import dev.seriema.model.expression.Query;
import dev.seriema.model.rule.IndexPatterns;
import dev.seriema.model.rule.Rule;
import dev.seriema.model.rule.RuleType;
import dev.seriema.model.schema.FieldPath;
import java.util.List;
import java.util.Optional;

/// A rule that is executed at moments.
///
/// @param task what it does with the events of a window, also with those that are excepted, as
///   exceptions are judged by the moment of an execution
/// @param suppression how it counts what it finds again
/// @param expires whether some exceptions of the rule end at a time
/// @param overlooks whether some exceptions of the rule are not applied
public record ScheduledRule(
    int number,
    Rule rule,
    Task task,
    Timing timing,
    WindowTime time,
    Optional<Suppressing> suppression,
    boolean expires,
    boolean overlooks) {

  /// What keeps a rule from being executed at moments.
  ///
  /// @return a few words that complete "left out because"
  public static Optional<String> obstacle(Compiled compiled) {
    Rule rule = compiled.rule();
    if (Timing.of(rule.schedule()).isEmpty()) {
      return Optional.of(
          "its `from`, `to` or `interval` is not a time as in `now-6m`, `5m`, or `from` is not"
              + " before `to`");
    }
    return Optional.empty();
  }

  /// @param compiled a rule that has no obstacle
  public static ScheduledRule of(int number, Compiled compiled) {
    Rule rule = compiled.rule();
    return new ScheduledRule(
        number,
        rule,
        task(compiled),
        Timing.of(rule.schedule()).orElseThrow(),
        WindowTime.of(rule.schedule()),
        compiled.suppression(),
        compiled.exceptions().groups().stream().anyMatch(group -> group.expiry().isPresent()),
        compiled.exceptions().groups().stream().anyMatch(group -> !applies(group, rule.type())));
  }

  /// Whether an execution applies exceptions. Those that are no part of a search it asks of what
  /// the search found, and only rules of some types have such a step.
  public boolean applies(RuleExceptions.Group group) {
    return applies(group, rule.type());
  }

  private static boolean applies(RuleExceptions.Group group, RuleType type) {
    return !group.afterSearch()
        || switch (type) {
          case QUERY, SAVED_QUERY, THREAT_MATCH, MACHINE_LEARNING -> true;
          case EQL, ESQL, THRESHOLD, NEW_TERMS -> false;
        };
  }

  /// Fields that are read beside those of the task.
  public List<FieldPath> fields() {
    return time.fields();
  }

  /// Whether it finds the newest events first, by the order of its query.
  boolean isEql() {
    return rule.type() == RuleType.EQL;
  }

  private static Task task(Compiled compiled) {
    Query query = compiled.query();
    if (!(query instanceof EventQuery(Condition condition, _))) {
      return new Task.Join(query);
    }
    return compiled
        .task()
        .map(task -> over(condition, task))
        .orElseGet(() -> new Task.Each(condition));
  }

  /// The same task on all events of a condition.
  private static Task over(Condition condition, Task task) {
    return switch (task) {
      case Task.Join join -> join;
      case Task.Each _ -> new Task.Each(condition);
      case Task.Count(_, var groupBy, var least, var distinct, var stretches) ->
          new Task.Count(condition, groupBy, least, distinct, stretches);
      case Task.FirstSeen(_, var fields, var window) ->
          new Task.FirstSeen(condition, fields, window);
      case Task.Compare compare -> compare.over(condition);
    };
  }

  /// The documents that a group of exceptions takes away. A search for what events are compared
  /// with asks exceptions too, where a search can ask them.
  ///
  /// @param own indices of the rule
  public List<Excepted> excepted(RuleExceptions.Group group, IndexPatterns own) {
    if (!(task instanceof Task.Compare compare)) {
      List<Condition> any = task.conditions();
      Condition all =
          any.size() == 1 ? any.getFirst() : new Condition.AnyOf(any, any.getFirst().span());
      return List.of(Excepted.of(all, group, own));
    }
    Excepted events = Excepted.of(compare.condition(), group, own);
    return group.afterSearch()
        ? List.of(events)
        : List.of(events, Excepted.of(compare.indicators(), group, compare.indices()));
  }

  /// @param condition of documents that are taken away
  /// @param indices where they are
  public record Excepted(Condition condition, IndexPatterns indices) {
    private static Excepted of(
        Condition condition, RuleExceptions.Group group, IndexPatterns indices) {
      return new Excepted(
          new Condition.AllOf(List.of(condition, group.condition()), condition.span()), indices);
    }
  }
}
