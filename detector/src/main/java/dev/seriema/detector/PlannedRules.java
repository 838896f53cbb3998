package dev.seriema.detector;

import dev.seriema.detector.compile.Compilation.Compiled;
import dev.seriema.detector.correlation.CorrelatedQuery;
import dev.seriema.detector.correlation.Task;
import dev.seriema.detector.exception.RuleExceptions;
import dev.seriema.detector.schedule.ScheduledRule;
import dev.seriema.engine.plan.Plan;
import dev.seriema.model.event.EventOrder;
import dev.seriema.model.expression.Condition;
import dev.seriema.model.rule.IndexPatterns;
import dev.seriema.model.rule.RuleQuery;
import dev.seriema.model.schema.FieldPath;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Which conditions of a plan belong to which rule: one to a rule that tells single events, and
/// behind it those of its exceptions; one or several in a row to a rule that needs events in order.
final class PlannedRules {
  private final List<Integer> rules = new ArrayList<>();
  private final List<@Nullable Instant> exceptedUntil = new ArrayList<>();
  private final List<IndexPatterns> patterns = new ArrayList<>();
  private final List<CorrelatedQuery> correlated = new ArrayList<>();

  /// @param scheduled the same rules, where they are executed at moments; else empty
  /// @param builder takes the conditions of the rules, and what is read beside them
  PlannedRules(List<Compiled> compiled, List<ScheduledRule> scheduled, Plan.Builder builder) {
    for (int number = 0; number < compiled.size(); number++) {
      Compiled rule = compiled.get(number);
      if (AnomalyRecords.areOf(rule.rule())) {
        builder.read(AnomalyRecords.TIMESTAMP);
      }
      if (scheduled.isEmpty()) {
        add(number, rule, rule.task(), builder);
        if (rule.task().isEmpty()) {
          addExceptions(number, rule, builder);
        }
      } else {
        ScheduledRule executed = scheduled.get(number);
        executed.fields().forEach(builder::read);
        add(number, rule, Optional.of(executed.task()), builder);
        addExceptions(executed, rule, builder);
      }
    }
  }

  private void add(int number, Compiled rule, Optional<Task> task, Plan.Builder builder) {
    if (task.isPresent()) {
      CorrelatedQuery query =
          new CorrelatedQuery(
              number, task.get(), rules.size(), order(rule, task.get()), rule.suppression());
      query.read(builder);
      correlated.add(query);
    }
    List<Condition> conditions = task.map(Task::conditions).orElse(rule.query().conditions());
    for (int place = 0; place < conditions.size(); place++) {
      add(number, conditions.get(place), indices(rule, place), null, builder);
    }
  }

  private void addExceptions(int number, Compiled rule, Plan.Builder builder) {
    Condition own = rule.condition();
    for (RuleExceptions.Group group : rule.exceptions().groups()) {
      Condition excepted = new Condition.AllOf(List.of(own, group.condition()), own.span());
      Instant until = group.expiry().orElse(Instant.MAX);
      add(number, excepted, indices(rule, 0), until, builder);
    }
  }

  private void addExceptions(ScheduledRule executed, Compiled rule, Plan.Builder builder) {
    for (RuleExceptions.Group group : rule.exceptions().groups()) {
      if (executed.applies(group)) {
        Instant until = group.expiry().orElse(Instant.MAX);
        for (ScheduledRule.Excepted each : executed.excepted(group, rule.rule().indices())) {
          add(executed.number(), each.condition(), each.indices(), until, builder);
        }
      }
    }
  }

  private void add(
      int number,
      Condition condition,
      IndexPatterns indices,
      @Nullable Instant until,
      Plan.Builder builder) {
    builder.add(condition);
    rules.add(number);
    exceptedUntil.add(until);
    patterns.add(indices);
  }

  private static IndexPatterns indices(Compiled rule, int condition) {
    IndexPatterns own =
        AnomalyRecords.areOf(rule.rule()) ? AnomalyRecords.INDICES : rule.rule().indices();
    return rule.task().map(task -> task.indices(condition, own)).orElse(own);
  }

  /// By the number of the condition.
  List<IndexPatterns> patterns() {
    return patterns;
  }

  /// The number of the first condition of a rule.
  int firstCondition(int rule) {
    return rules.indexOf(rule);
  }

  /// The numbers of all conditions of a rule, those of its exceptions too.
  IntStream conditions(int rule) {
    return IntStream.range(0, rules.size()).filter(condition -> rules.get(condition) == rule);
  }

  /// The rule that a condition belongs to.
  int rule(int condition) {
    return rules.get(condition);
  }

  /// The last moment at which an event that satisfies a condition of exceptions is excepted from
  /// the rule, [Instant#MAX] where they do not expire; null for a condition of another kind.
  @Nullable Instant exceptedUntil(int condition) {
    return exceptedUntil.get(condition);
  }

  List<CorrelatedQuery> correlated() {
    return correlated;
  }

  private static EventOrder order(Compiled rule, Task task) {
    Optional<RuleQuery> query = rule.rule().query();
    boolean withAlerts =
        IntStream.range(0, task.conditions().size())
            .anyMatch(condition -> indices(rule, condition).readAlerts());
    return new EventOrder(
        query.flatMap(RuleQuery::timestampField).map(FieldPath::new).orElse(Detector.TIMESTAMP),
        query.flatMap(RuleQuery::tiebreakerField).map(FieldPath::new),
        withAlerts);
  }
}
