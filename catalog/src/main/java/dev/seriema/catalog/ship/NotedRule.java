package dev.seriema.catalog.ship;

import dev.seriema.catalog.compare.RuleChange;
import java.util.List;

/// A rule that the notes of a release name.
///
/// @param path of its file from the top of the repository, with `/`; empty where it has none any
///   more
/// @param platforms that its tags name
/// @param changes since; none of a rule that is new or gone
/// @param reason why it was given up; may be empty
public record NotedRule(
    String rule,
    String name,
    String path,
    List<String> platforms,
    List<RuleChange> changes,
    String reason) {
  public NotedRule {
    platforms = List.copyOf(platforms);
    changes = List.copyOf(changes);
  }
}
