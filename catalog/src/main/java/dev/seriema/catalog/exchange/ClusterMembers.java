package dev.seriema.catalog.exchange;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Members that say of a rule or a list what one cluster made of it, and not what it is: they stay
/// out of files, and are counted, so that it can be told.
public final class ClusterMembers {
  /// Of rules.
  private static final Set<String> OF_RULES =
      Set.of(
          "alias_purpose",
          "alias_target_id",
          "created_at",
          "created_by",
          "execution_summary",
          "id",
          "immutable",
          "namespace",
          "outcome",
          "output_index",
          "revision",
          "rule_source",
          "updated_at",
          "updated_by",
          "version");

  /// Of lists of exceptions and their items: how a database finds them.
  private static final Set<String> OF_LISTS = Set.of("_version", "tie_breaker_id");

  private final Map<String, Integer> leftOut = new TreeMap<>();

  ClusterMembers() {}

  /// Whether a member of a rule stays out; then it is counted.
  ///
  /// @param own keys that the file of the rule had itself
  boolean takesOfRule(String key, Collection<String> own) {
    return takes(OF_RULES, key) && !own.contains(key) && counted(key);
  }

  boolean takesOfList(String key) {
    return takes(OF_LISTS, key) && counted(key);
  }

  private static boolean takes(Set<String> names, String key) {
    return names.contains(key);
  }

  private boolean counted(String key) {
    leftOut.merge(key, 1, Integer::sum);
    return true;
  }

  /// What was left out, by name, with how often.
  public Map<String, Integer> leftOut() {
    return Map.copyOf(leftOut);
  }
}
