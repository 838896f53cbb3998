package dev.seriema.catalog.evidence;

import dev.seriema.catalog.layout.RuleLoader;
import dev.seriema.catalog.layout.RuleSet;
import dev.seriema.model.schema.ShippedSchemas;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A folder of rules and their evidence that a test writes.
record Repository(Path folder) {
  /// Events of two programs and one of another index.
  static final String SHELL = event("sh", "logs-endpoint.events.process-default");

  static final String EDITOR = event("vi", "logs-endpoint.events.process-default");
  static final String SHELL_ELSEWHERE = event("sh", "metrics-other-default");

  private static String event(String name, String index) {
    return """
    {"_index":"%s","_source":{"event.category":"process","process.name":"%s"}}
    """
        .formatted(index, name);
  }

  /// A rule that alerts on the start of a shell.
  Path rule(String name) {
    return rule(name, "process where process.name == \"sh\"");
  }

  Path rule(String name, String query) {
    return file(
        name,
        """
        [metadata]
        maturity = "production"
        [rule]
        author = ["Example"]
        description = "Finds a shell."
        index = ["logs-*"]
        language = "eql"
        name = "Rule of %s"
        query = '%s'
        risk_score = 21
        rule_id = "%s"
        severity = "low"
        type = "eql"
        """
            .formatted(name, query, name));
  }

  Path file(String name, String text) {
    try {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      return Files.writeString(file, text);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  Path folder(String name) {
    try {
      return Files.createDirectories(folder.resolve(name));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  void link(String name, Path target) {
    try {
      Files.createDirectories(folder.resolve(name).getParent());
      Files.createSymbolicLink(folder.resolve(name), target);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  RuleSet rules() {
    return RuleLoader.load(List.of(folder));
  }

  Evidence evidence() {
    return Evidence.beside(rules(), List.of(folder));
  }

  /// What becomes of the only rule.
  RuleVerdict verdict() {
    List<RuleEvidence> rules = evidence().rules();
    if (rules.size() != 1) {
      throw new IllegalStateException("not one rule but " + rules.size());
    }
    return new EvidenceJudge(ShippedSchemas.NEWEST).judge(rules.getFirst());
  }
}
