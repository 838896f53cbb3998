package dev.seriema.catalog.release;

import dev.seriema.catalog.facts.FactsCache;
import dev.seriema.catalog.facts.Release;
import dev.seriema.catalog.facts.RepositoryFacts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A repository for the stacks 8.19, 9.3, 9.4 and 9.6 that a test writes.
record ReleasedFolder(Path root) {
  static final String ID = "4672656e-6707-41ab-8575-d08458ccff17";
  static final String LOCK = "detection_rules/etc/version.lock.json";
  static final String DEPRECATED = "detection_rules/etc/deprecated_rules.json";

  private static final List<String> METADATA =
      List.of(
          "integration",
          "maturity",
          "min_stack_version",
          "min_stack_comments",
          "updated_date",
          "deprecation_date",
          "deprecated_reason");

  static ReleasedFolder in(Path root) throws IOException {
    ReleasedFolder folder = new ReleasedFolder(root);
    folder.file("detection_rules/etc/packages.yaml", "package:\n  name: '9.6'\n");
    folder.file(
        "detection_rules/etc/stack-schema-map.yaml",
        """
        "8.19.0":
          ecs: "8.17.0"
        "9.3.0":
          ecs: "9.3.0"
        "9.4.0":
          ecs: "9.4.0"
        "9.6.0":
          ecs: "9.5.0"
        """);
    folder.file(LOCK, "{}\n");
    folder.file(DEPRECATED, "{}\n");
    return folder;
  }

  Path file(String path, String content) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.resolveSibling("."));
    return Files.writeString(file, content);
  }

  String read(String path) throws IOException {
    return Files.readString(root.resolve(path));
  }

  /// Writes the rule `rules/shell.toml`.
  ///
  /// @param lines of the tables of a plain rule, in place of its own or besides
  ReleasedFolder rule(String lines) throws IOException {
    Map<String, String> metadata = new LinkedHashMap<>();
    metadata.put("creation_date", "\"2026/03/02\"");
    metadata.put("maturity", "\"production\"");
    metadata.put("updated_date", "\"2026/03/02\"");
    Map<String, String> rule = new LinkedHashMap<>();
    rule.put("author", "[\"Ada\"]");
    rule.put("description", "\"A shell starts.\"");
    rule.put("language", "\"eql\"");
    rule.put("query", "'process where process.name == \"sh\"'");
    rule.put("risk_score", "21");
    rule.put("rule_id", "\"" + ID + "\"");
    rule.put("severity", "\"low\"");
    rule.put("type", "\"eql\"");
    for (String line : lines.lines().toList()) {
      int equals = line.indexOf(" = ");
      String key = line.substring(0, equals);
      (METADATA.contains(key) ? metadata : rule).put(key, line.substring(equals + 3));
    }
    boolean isDeprecated = metadata.get("maturity").contains("deprecated");
    file(
        isDeprecated ? "rules/_deprecated/shell.toml" : "rules/shell.toml",
        "[metadata]\n" + text(metadata) + "\n[rule]\n" + text(rule));
    return this;
  }

  private static String text(Map<String, String> members) {
    StringBuilder text = new StringBuilder();
    members.forEach((key, value) -> text.append(key).append(" = ").append(value).append('\n'));
    return text.toString();
  }

  ReleaseRepository repository() throws UnreadableRelease {
    return ReleaseRepository.of(root);
  }

  RuleHashes hashes() {
    return RuleHashes.of(root, RepositoryFacts.of(root, FactsCache.NONE, new ArrayList<>()));
  }

  /// The versions that its rules ship with.
  LockedVersions versions(Release stack) throws UnreadableRelease {
    ReleaseRepository repository = repository();
    return new LockedVersions(repository.lock().entries(), hashes(), repository.oldest(), stack);
  }

  LockPlan plan() throws UnreadableRelease {
    return LockPlan.of(repository(), hashes());
  }
}
