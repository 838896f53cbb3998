package dev.seriema.catalog.check.source;

import dev.seriema.catalog.check.rule.Check;
import dev.seriema.catalog.check.rule.RuleFindings;
import dev.seriema.catalog.check.rule.RuleUnderCheck;
import dev.seriema.catalog.written.WrittenText;
import dev.seriema.model.diagnostic.Suggestions;
import dev.seriema.model.rule.IndexPatterns;
import dev.seriema.model.schema.FieldOrigin;
import dev.seriema.model.schema.FieldPath;
import dev.seriema.model.schema.Schema;
import java.util.List;
import java.util.Optional;

/// The fields by which EQL takes events in order and tells their categories are fields of ECS.
final class FieldOfOrder implements Check {
  private static final List<String> KEYS =
      List.of("timestamp_field", "event_category_override", "tiebreaker_field");

  @Override
  public void check(RuleUnderCheck rule, RuleFindings findings) {
    for (String key : KEYS) {
      rule.written()
          .text(key)
          .filter(name -> !name.value().isBlank())
          .ifPresent(name -> check(key, name, rule, findings));
    }
  }

  private static void check(
      String key, WrittenText name, RuleUnderCheck rule, RuleFindings findings) {
    Schema ecs = rule.facts().schemas().of(IndexPatterns.EVERY_INDEX);
    if (isOfEcs(name.value(), ecs)) {
      return;
    }
    String message = "`" + key + "` names `" + name.value() + "`, which is no field of ECS";
    Optional<String> near = Suggestions.nearest(name.value(), ecs.names());
    near.ifPresentOrElse(
        other ->
            findings.add(
                SourceFault.FIELD_OF_ORDER_UNKNOWN,
                name.span(),
                message,
                "did you mean `" + other + "`?"),
        () -> findings.add(SourceFault.FIELD_OF_ORDER_UNKNOWN, name.span(), message));
  }

  private static boolean isOfEcs(String name, Schema schema) {
    return schema
        .field(new FieldPath(name))
        .filter(found -> found.origin() instanceof FieldOrigin.Ecs)
        .isPresent();
  }
}
