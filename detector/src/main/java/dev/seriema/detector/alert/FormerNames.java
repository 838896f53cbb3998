package dev.seriema.detector.alert;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The names that fields of alerts had before they had those of today. An index of alerts knows
/// them as aliases, and rules still ask for them.
final class FormerNames {
  /// What all fields lie in that have a former name.
  static final String ALL_OF_TODAY = "kibana.alert";

  private static final String TODAY = ALL_OF_TODAY + ".";
  private static final String RULE = TODAY + "rule.";
  private static final String FORMER = "signal.";

  /// Those that differ in more than what they begin with.
  private static final Map<String, String> OTHERS =
      Map.of(
          TODAY + "workflow_status", FORMER + "status",
          TODAY + "severity", FORMER + "rule.severity",
          TODAY + "risk_score", FORMER + "rule.risk_score",
          TODAY + "building_block_type", FORMER + "rule.building_block_type",
          RULE + "uuid", FORMER + "rule.id");

  private FormerNames() {}

  /// @param name of today
  static Optional<String> of(String name) {
    if (OTHERS.containsKey(name)) {
      return Optional.of(OTHERS.get(name));
    }
    return name.startsWith(TODAY) && !isNew(name)
        ? Optional.of(FORMER + name.substring(TODAY.length()))
        : Optional.empty();
  }

  /// The names of today that may have a former one, or lead to one that has it.
  static Set<String> today(String former) {
    if (!former.startsWith(FORMER)) {
      return Set.of();
    }
    Set<String> today = new HashSet<>();
    today.add(TODAY + former.substring(FORMER.length()));
    OTHERS.forEach((name, other) -> {
      if (other.equals(former)) {
        today.add(name);
      }
    });
    return today;
  }

  /// Whether a former name may fit a pattern of names.
  static boolean mayFit(String pattern) {
    int wildcard = pattern.indexOf('*');
    String beginning = wildcard < 0 ? pattern : pattern.substring(0, wildcard);
    return beginning.startsWith(FORMER) || FORMER.startsWith(beginning);
  }

  /// Names of today without a former one, some of which would take that of another.
  private static boolean isNew(String name) {
    return name.equals(TODAY + "status")
        || name.equals(RULE + "severity")
        || name.equals(RULE + "risk_score")
        || name.equals(RULE + "building_block_type")
        || name.startsWith(RULE + "parameters");
  }
}
