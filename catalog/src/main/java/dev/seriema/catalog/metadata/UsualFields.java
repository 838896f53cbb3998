package dev.seriema.catalog.metadata;

import java.util.List;

/// The fields that can be asked for even where nothing that was loaded has them.
final class UsualFields {
  static final List<String> OF_RULES =
      List.of(
          "author",
          "building_block_type",
          "creation_date",
          "deprecated_reason",
          "deprecation_date",
          "description",
          "enabled",
          "false_positives",
          "from",
          "id",
          "index",
          "integration",
          "interval",
          "language",
          "license",
          "line",
          "maturity",
          "max_signals",
          "min_stack_comments",
          "min_stack_version",
          "name",
          "note",
          "path",
          "query",
          "references",
          "retired",
          "risk_score",
          "rule_id",
          "setup",
          "severity",
          "tags",
          "threat.framework",
          "threat.tactic.id",
          "threat.tactic.name",
          "threat.tactic.reference",
          "threat.technique.id",
          "threat.technique.name",
          "threat.technique.reference",
          "threat.technique.subtechnique.id",
          "threat.technique.subtechnique.name",
          "threat.technique.subtechnique.reference",
          "timestamp_override",
          "to",
          "type",
          "updated_date",
          "version");

  static final List<String> OF_HUNTS =
      List.of(
          "author",
          "description",
          "integration",
          "language",
          "license",
          "mitre",
          "name",
          "notes",
          "path",
          "queries",
          "query",
          "references",
          "uuid");

  private UsualFields() {}
}
