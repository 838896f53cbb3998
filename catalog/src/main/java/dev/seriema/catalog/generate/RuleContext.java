package dev.seriema.catalog.generate;

import dev.seriema.model.rule.IndexPatterns;
import dev.seriema.model.rule.Rule;
import dev.seriema.model.schema.Schema;

/// What all events of a rule have in common.
///
/// @param indices that the events are in
/// @param system of the hosts that the rule speaks of, as its tags and indices tell; empty where
///   they do not
/// @param seed of all chances
record RuleContext(
    IndexPatterns indices, ListFields lists, KnownSets sets, String system, long seed) {
  static RuleContext of(Rule rule, Schema schema, long seed) {
    return new RuleContext(
        rule.indices(), new ListFields(schema), new KnownSets(), system(rule), seed);
  }

  RuleContext among(IndexPatterns others, Schema described) {
    return new RuleContext(others, new ListFields(described), new KnownSets(), "", seed);
  }

  RuleContext in(IndexPatterns others) {
    return new RuleContext(others, lists, sets, system, seed);
  }

  private static String system(Rule rule) {
    for (String tag : rule.headline().tags()) {
      switch (tag) {
        case "OS: Windows" -> {
          return "windows";
        }
        case "OS: Linux" -> {
          return "linux";
        }
        case "OS: macOS" -> {
          return "macos";
        }
        default -> {
          // Says nothing about hosts.
        }
      }
    }
    return rule.indices().picking().stream()
            .anyMatch(pattern -> pattern.startsWith("winlogbeat") || pattern.contains("windows"))
        ? "windows"
        : rule.indices().picking().stream()
                .anyMatch(pattern -> pattern.contains("endpoint") || pattern.contains("auditbeat"))
            ? "linux"
            : "";
  }
}
