package dev.seriema.model.schema;

import dev.seriema.model.rule.IndexPatterns;

/// Where the schema of a query comes from: a rule names the indices it reads, and they decide which
/// tables are asked.
@FunctionalInterface
public interface SchemaSource {
  /// The fields of the indices that the patterns can reach.
  Schema of(IndexPatterns patterns);

  /// This source, with what it lacks taken from another.
  default SchemaSource orElse(SchemaSource other) {
    return patterns -> of(patterns).orElse(other.of(patterns));
  }

  /// ECS alone, as these tables have it. Asking it spares to look through the tables of all indices
  /// for a field that ECS lacks; a source that does not keep it apart answers from all.
  default Schema ecs() {
    return of(IndexPatterns.EVERY_INDEX);
  }

  /// The same tables for who judges queries and sees no events: where the tables list the indices
  /// of a query in full, a field that is not among them does not exist.
  default SchemaSource closedWhereDescribed() {
    return new ClosedWhereDescribed(this);
  }
}
