package dev.seriema.detector;

import dev.seriema.detector.compile.Compilation.Compiled;
import dev.seriema.detector.correlation.CorrelatedQuery;
import dev.seriema.detector.correlation.Task;
import dev.seriema.engine.plan.Plan;
import dev.seriema.model.event.EventOrder;
import dev.seriema.model.expression.Condition;
import dev.seriema.model.rule.IndexPatterns;
import dev.seriema.model.rule.RuleQuery;
import dev.seriema.model.schema.FieldPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Which conditions of a plan belong to which rule: one to a rule that tells single events, one or
/// several in a row to one that needs them in order.
final class PlannedRules {
  private final List<Integer> rules = new ArrayList<>();
  private final List<IndexPatterns> patterns = new ArrayList<>();
  private final List<CorrelatedQuery> correlated = new ArrayList<>();

  /// @param builder takes the conditions of the rules, and what is read beside them
  PlannedRules(List<Compiled> compiled, Plan.Builder builder) {
    for (int number = 0; number < compiled.size(); number++) {
      Compiled rule = compiled.get(number);
      if (rule.task().isPresent()) {
        CorrelatedQuery query =
            new CorrelatedQuery(
                number, rule.task().get(), rules.size(), order(rule), Optional.empty());
        query.read(builder);
        correlated.add(query);
      }
      List<Condition> conditions =
          rule.task().map(Task::conditions).orElse(rule.query().conditions());
      for (int place = 0; place < conditions.size(); place++) {
        builder.add(conditions.get(place));
        rules.add(number);
        patterns.add(indices(rule, place));
      }
    }
  }

  private static IndexPatterns indices(Compiled rule, int condition) {
    IndexPatterns own = rule.rule().indices();
    return rule.task().map(task -> task.indices(condition, own)).orElse(own);
  }

  /// By the number of the condition.
  List<IndexPatterns> patterns() {
    return patterns;
  }

  /// The rule that a condition belongs to.
  int rule(int condition) {
    return rules.get(condition);
  }

  List<CorrelatedQuery> correlated() {
    return correlated;
  }

  private static EventOrder order(Compiled rule) {
    Optional<RuleQuery> query = rule.rule().query();
    return new EventOrder(
        query.flatMap(RuleQuery::timestampField).map(FieldPath::new).orElse(Detector.TIMESTAMP),
        query.flatMap(RuleQuery::tiebreakerField).map(FieldPath::new));
  }
}
