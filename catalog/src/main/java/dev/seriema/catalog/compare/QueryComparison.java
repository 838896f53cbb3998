package dev.seriema.catalog.compare;

import dev.seriema.model.schema.SchemaSource;
import java.util.List;

/// What changed in the query of a rule.
final class QueryComparison {
  private QueryComparison() {}

  static List<RuleChange> of(ChangedPart part, SchemaSource schemas) {
    return TextLines.of(part);
  }
}
