package dev.seriema.catalog.review.rule;

import dev.seriema.catalog.overlap.Relation;

/// Another rule of the repository that finds what a rule finds, or some of it.
///
/// @param path from the top of the repository
/// @param relation seen from the rule that is asked about
public record RelatedRule(String path, Relation relation) {
  public String name() {
    return relation.second().rule().headline().name();
  }
}
