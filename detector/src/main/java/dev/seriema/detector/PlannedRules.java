package dev.seriema.detector;

import dev.seriema.detector.compile.Compilation.Compiled;
import dev.seriema.detector.correlation.CorrelatedQuery;
import dev.seriema.engine.plan.Plan;
import dev.seriema.model.event.EventOrder;
import dev.seriema.model.expression.Condition;
import dev.seriema.model.expression.EventQuery;
import dev.seriema.model.rule.IndexPatterns;
import dev.seriema.model.rule.RuleQuery;
import dev.seriema.model.schema.FieldPath;
import java.util.ArrayList;
import java.util.List;

/// Which conditions of a plan belong to which rule: one to a rule that alerts on single events,
/// several in a row to one that waits for more.
final class PlannedRules {
  private final List<Integer> rules = new ArrayList<>();
  private final List<IndexPatterns> patterns = new ArrayList<>();
  private final List<CorrelatedQuery> correlated = new ArrayList<>();

  /// @param builder takes the conditions of the rules, and what is read beside them
  PlannedRules(List<Compiled> compiled, Plan.Builder builder) {
    for (int number = 0; number < compiled.size(); number++) {
      Compiled rule = compiled.get(number);
      if (!(rule.query() instanceof EventQuery)) {
        CorrelatedQuery query =
            new CorrelatedQuery(number, rule.query(), rules.size(), order(rule));
        query.read(builder);
        correlated.add(query);
      }
      for (Condition condition : rule.query().conditions()) {
        builder.add(condition);
        rules.add(number);
        patterns.add(rule.rule().indices());
      }
    }
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
    RuleQuery query = rule.rule().query().orElseThrow();
    return new EventOrder(
        query.timestampField().map(FieldPath::new).orElse(Detector.TIMESTAMP),
        query.tiebreakerField().map(FieldPath::new));
  }
}
