package dev.seriema.catalog.exchange;

import java.util.List;
import java.util.Map;
import java.util.Optional;
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

  static final String ENABLED = "enabled";

  /// Of lists of exceptions and their items: how a database finds them.
  private static final Set<String> OF_LISTS = Set.of("_version", "tie_breaker_id");

  /// Of the same, who made them and when.
  private static final Set<String> MAKING_OF_LISTS =
      Set.of("created_at", "created_by", "id", "immutable", "updated_at", "updated_by", "version");

  /// Of the settings of connectors.
  private static final Set<String> OF_CONNECTORS = Set.of("isMissingSecrets", "secrets");

  private final Map<String, Integer> leftOut = new TreeMap<>();

  ClusterMembers() {}

  /// Whether a member of a rule stays out; then it is counted.
  ///
  /// @param own keys that the file of the rule had itself, where that is known; then whether a
  ///   cluster runs the rule is of the cluster too
  boolean takesOfRule(String key, Optional<List<String>> own) {
    boolean isOfCluster = isOfRule(key) || (own.isPresent() && key.equals(ENABLED));
    return isOfCluster && !own.orElse(List.of()).contains(key) && counted(key);
  }

  /// Whether a member of a rule is one of those.
  static boolean isOfRule(String key) {
    return OF_RULES.contains(key);
  }

  /// Whether a member of a list or an item does not say what it is.
  static boolean isOfList(String key) {
    return OF_LISTS.contains(key) || MAKING_OF_LISTS.contains(key);
  }

  static boolean isOfConnector(String key) {
    return OF_CONNECTORS.contains(key);
  }

  boolean takesOfList(String key) {
    return OF_LISTS.contains(key) && counted(key);
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
