package dev.seriema.catalog.rule;

import dev.seriema.model.rule.RuleId;
import java.util.Map;

/// What a rule's place says about it, beside its file.
///
/// @param lockedVersions of the repository's version lock, for rules whose files have no version
/// @param deprecatedFolder whether it lies in a folder of retired rules
public record Surroundings(Map<RuleId, Integer> lockedVersions, boolean deprecatedFolder) {
  /// A file that lies anywhere.
  public static final Surroundings NONE = new Surroundings(Map.of(), false);
}
