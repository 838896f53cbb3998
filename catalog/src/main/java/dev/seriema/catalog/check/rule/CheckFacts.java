package dev.seriema.catalog.check.rule;

import dev.seriema.catalog.facts.Packages;
import dev.seriema.model.schema.SchemaSource;

/// What is known beside the rules. Tables that ship are asked for where they are needed; here is
/// what a repository may know better.
///
/// @param schemas the fields of indices
/// @param packages the integration packages that there are
public record CheckFacts(SchemaSource schemas, Packages packages) {
  /// Of a repository that lists no packages.
  public CheckFacts(SchemaSource schemas) {
    this(schemas, Packages.shipped());
  }
}
