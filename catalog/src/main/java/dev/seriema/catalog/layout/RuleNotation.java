package dev.seriema.catalog.layout;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/// What a file may hold by its name; its content decides.
public enum RuleNotation {
  /// One rule of a repository.
  TOML,
  /// An export of many rules, or one rule as Kibana's API has it.
  JSON;

  private static final Set<String> JSON_ENDINGS = Set.of("json", "ndjson", "jsonl");

  static Optional<RuleNotation> of(Path file) {
    String name = String.valueOf(file.getFileName());
    if (name.endsWith(".toml")) {
      return Optional.of(TOML);
    }
    String unpacked = name.endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
    String ending = unpacked.substring(unpacked.lastIndexOf('.') + 1);
    return JSON_ENDINGS.contains(ending) ? Optional.of(JSON) : Optional.empty();
  }
}
