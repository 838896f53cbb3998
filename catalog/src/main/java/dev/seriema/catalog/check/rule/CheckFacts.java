package dev.seriema.catalog.check.rule;

import dev.seriema.catalog.facts.Packages;
import dev.seriema.catalog.facts.SupportedStacks;
import dev.seriema.model.schema.SchemaSource;

/// What is known beside the rules. Tables that ship are asked for where they are needed; here is
/// what a repository may know better.
///
/// @param schemas the fields of indices
/// @param packages the integration packages that there are
/// @param stacks the releases of the stack that rules are made for
public record CheckFacts(SchemaSource schemas, Packages packages, SupportedStacks stacks) {
  /// Of a repository that lists neither packages nor stacks.
  public CheckFacts(SchemaSource schemas) {
    this(schemas, Packages.shipped(), SupportedStacks.shipped());
  }
}
