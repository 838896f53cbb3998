package dev.seriema.catalog.compare;

import dev.seriema.catalog.layout.LoadedFile;
import dev.seriema.catalog.layout.RuleFiles;
import dev.seriema.catalog.layout.RuleNotation;
import dev.seriema.model.schema.EcsSchema;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// Two versions of a rule from the lines in which they differ.
final class Versions {
  private static final Path FILE = Path.of("rule.toml");

  private Versions() {}

  /// @param before lines of `[rule]`
  /// @param after lines that stand there now
  static RuleComparison compared(String before, String after) {
    return ofFiles(file(before), file(after));
  }

  static RuleComparison ofFiles(String before, String after) {
    return RuleComparison.of(version(before), version(after), _ -> EcsSchema.newest());
  }

  /// Each change as a sentence, what it does and what may go wrong.
  static List<String> told(RuleComparison comparison) {
    return comparison.changes().stream()
        .map(change ->
            change.sentence().plain()
                + (change.meaning() == Meaning.EQUAL ? "" : " | " + change.meaning().words())
                + change.risk().map(risk -> " | " + risk.plain()).orElse(""))
        .toList();
  }

  /// What each change does, and the change as a sentence.
  static List<String> lines(RuleComparison comparison) {
    return comparison.changes().stream()
        .map(change -> change.meaning().words() + ": " + change.sentence().plain())
        .toList();
  }

  static String file(String lines) {
    return """
    [rule]
    rule_id = "6a1a3b0f-3a5f-4b59-9d8a-0a41f4a1b0a1"
    author = ["Somebody"]
    name = "A rule"
    description = "What it looks for."
    %s
    """
        .formatted(lines);
  }

  private static RuleVersion version(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    RuleFiles.Candidate file = new RuleFiles.Candidate(FILE, FILE, RuleNotation.TOML, true);
    LoadedFile loaded = LoadedFile.of(file, bytes, Map.of());
    return RuleVersion.of(loaded.source(), loaded.outcomes().getFirst()).orElseThrow();
  }
}
