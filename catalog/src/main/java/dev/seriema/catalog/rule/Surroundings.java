package dev.seriema.catalog.rule;

import dev.seriema.model.rule.RuleId;
import java.util.Map;
import java.util.Set;

/// What a rule's place says about it, beside its file.
///
/// @param lockedVersions of the repository's version lock, for rules whose files have no version
/// @param deprecatedFolder whether it lies in a folder of retired rules
/// @param emptyExceptionLists ids of exception lists that are known to have no items
public record Surroundings(
    Map<RuleId, Integer> lockedVersions,
    boolean deprecatedFolder,
    Set<String> emptyExceptionLists) {
  /// A file that lies anywhere.
  public static final Surroundings NONE = new Surroundings(Map.of(), false);

  /// Of a file that comes without exception lists.
  public Surroundings(Map<RuleId, Integer> lockedVersions, boolean deprecatedFolder) {
    this(lockedVersions, deprecatedFolder, Set.of());
  }
}
