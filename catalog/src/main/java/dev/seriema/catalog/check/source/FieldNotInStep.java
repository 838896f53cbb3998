package dev.seriema.catalog.check.source;

import dev.seriema.catalog.check.rule.Check;
import dev.seriema.catalog.check.rule.QueryFields.Step;
import dev.seriema.catalog.check.rule.QueryFields.Use;
import dev.seriema.catalog.check.rule.RuleFindings;
import dev.seriema.catalog.check.rule.RuleUnderCheck;
import dev.seriema.catalog.written.WrittenText;
import dev.seriema.model.rule.IndexPatterns;
import dev.seriema.model.rule.QueryLanguage;
import dev.seriema.model.rule.Rule;
import dev.seriema.model.rule.RuleQuery;
import dev.seriema.model.schema.FieldDefinition;
import dev.seriema.model.schema.FieldOrigin;
import dev.seriema.model.schema.FieldPath;
import dev.seriema.model.schema.Schema;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Events of Elastic Defend that are no process events know less of their process: a field of it
/// that their data set lacks is empty in all of them, although ECS has it.
final class FieldNotInStep implements Check {
  private static final String EVENTS = "logs-endpoint.events.";

  /// The data sets by the categories of their events.
  private static final Map<String, String> DATA_SETS =
      Map.of(
          "file", "file",
          "network", "network",
          "registry", "registry",
          "library", "library",
          "dns", "network");

  @Override
  public void check(RuleUnderCheck rule, RuleFindings findings) {
    if (isEql(rule.rule()) && readsOnlyEvents(rule.written().texts("index"))) {
      rule.fields().steps().forEach(step -> check(step, rule, findings));
    }
  }

  private static void check(Step step, RuleUnderCheck rule, RuleFindings findings) {
    Optional<String> dataSet = step.category().map(DATA_SETS::get);
    if (dataSet.isEmpty()) {
      return;
    }
    String index = EVENTS + dataSet.get() + "-*";
    Schema schema = rule.facts().schemas().of(new IndexPatterns(List.of(index)));
    Set<String> told = new HashSet<>();
    for (Use use : step.uses()) {
      if (use.field().startsWith("process.")
          && isOnlyOfEcs(schema.field(new FieldPath(use.field())))
          && told.add(use.field())) {
        findings.add(
            SourceFault.FIELD_NOT_IN_STEP,
            use.span(),
            "`%s` is no field of the data set `endpoint.events.%s`, as far as the tables know"
                .formatted(use.field(), dataSet.get()));
      }
    }
  }

  private static boolean isEql(Optional<Rule> rule) {
    return rule.flatMap(Rule::query)
        .map(RuleQuery::language)
        .filter(language -> language == QueryLanguage.EQL)
        .isPresent();
  }

  private static boolean readsOnlyEvents(List<WrittenText> indices) {
    return indices.stream().anyMatch(index -> index.value().contains(EVENTS))
        && indices.stream().noneMatch(index -> index.value().contains("alerts"));
  }

  /// Whether the tables of the data set, which are asked first, lack it.
  private static boolean isOnlyOfEcs(Optional<FieldDefinition> found) {
    return found.filter(field -> field.origin() instanceof FieldOrigin.Ecs).isPresent();
  }
}
