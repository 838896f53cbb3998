package dev.seriema.intake;

import java.util.Map;
import java.util.Set;

/// What a line of a `_bulk` body asks for, if it asks for something.
enum BulkAction {
  /// `index` or `create`: the next line is a document.
  INDEX,
  /// The next line says what to change in a document.
  UPDATE,
  /// Nothing follows.
  DELETE,
  /// It looks like an action and is none, or is more than one: the next line belongs to it.
  BAD,
  /// It is no action.
  NONE;

  private static final Set<String> WORDS = Set.of("index", "create", "update", "delete");

  /// What stands in an action beside members that begin with `_`.
  private static final Set<String> PARAMETERS =
      Set.of(
          "routing",
          "pipeline",
          "dynamic_templates",
          "require_alias",
          "require_data_stream",
          "retry_on_conflict",
          "version",
          "version_type",
          "if_seq_no",
          "if_primary_term",
          "list_executed_pipelines");

  static BulkAction of(byte[] line) {
    Map<String, Integer> members = members(line);
    if (members.isEmpty()) {
      return NONE;
    }
    if (members.size() > 1) {
      return WORDS.containsAll(members.keySet()) ? BAD : NONE;
    }
    Map.Entry<String, Integer> member = members.entrySet().iterator().next();
    if (line[member.getValue()] != '{' || !hasParametersOnly(parameters(line))) {
      return NONE;
    }
    return switch (member.getKey()) {
      case "index", "create" -> INDEX;
      case "update" -> UPDATE;
      case "delete" -> DELETE;
      default -> BAD;
    };
  }

  /// Where the values of an action's parameters start in its line.
  static Map<String, Integer> parameters(byte[] line) {
    int inside = members(line).values().stream().findFirst().orElse(line.length);
    return OutermostMembers.of(line, inside, line.length);
  }

  boolean isSound() {
    return this == INDEX || this == UPDATE || this == DELETE;
  }

  boolean takesSource() {
    return this == INDEX || this == UPDATE || this == BAD;
  }

  private static Map<String, Integer> members(byte[] line) {
    int brace = 0;
    while (brace < line.length && line[brace] >= 0 && line[brace] <= ' ') {
      brace++;
    }
    return brace < line.length && line[brace] == '{'
        ? OutermostMembers.of(line, brace, line.length)
        : Map.of();
  }

  private static boolean hasParametersOnly(Map<String, Integer> members) {
    return members.keySet().stream()
        .allMatch(name -> name.startsWith("_") || PARAMETERS.contains(name));
  }
}
