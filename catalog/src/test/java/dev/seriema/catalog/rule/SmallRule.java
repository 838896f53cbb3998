package dev.seriema.catalog.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriema.catalog.toml.TomlDocument;
import dev.seriema.model.diagnostic.Parsed;
import dev.seriema.model.diagnostic.SourceText;
import dev.seriema.model.rule.Rule;
import java.util.List;
import java.util.Optional;

/// The smallest rule file, and what is read of files like it.
final class SmallRule {
  static final String METADATA =
      """
      [metadata]
      maturity = "production"

      """;

  static final String SMALL =
      METADATA
          + """
          [rule]
          author = ["Example"]
          description = "Finds nothing in particular."
          name = "Small Rule"
          query = "process where true"
          risk_score = 21
          rule_id = "aaaa-1"
          severity = "low"
          type = "eql"
          """;

  static Rule rule(String text) {
    Parsed<RuleFile> parsed = read(text, Surroundings.NONE);
    assertThat(parsed.diagnostics()).isEmpty();
    return parsed.tree().rule().orElseThrow();
  }

  static List<String> faults(String text) {
    Parsed<RuleFile> parsed = read(text, Surroundings.NONE);
    assertThat(parsed.tree().rule()).isEmpty();
    return shown(parsed, text);
  }

  static Optional<String> hint(String text) {
    return read(text, Surroundings.NONE).diagnostics().getFirst().hint();
  }

  /// Faults as `line code message`.
  static List<String> shown(Parsed<RuleFile> parsed, String text) {
    SourceText source = new SourceText("example.toml", text);
    return parsed.diagnostics().stream()
        .map(fault ->
            source.lineAt(fault.span().start()) + " " + fault.code() + " " + fault.message())
        .toList();
  }

  static Parsed<RuleFile> read(String text, Surroundings surroundings) {
    Parsed<TomlDocument> document = TomlDocument.parse(new SourceText("example.toml", text));
    assertThat(document.diagnostics()).isEmpty();
    return RuleFile.read(document.tree(), surroundings);
  }

  private SmallRule() {}
}
