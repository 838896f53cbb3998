package dev.seriema.catalog.ship;

import dev.seriema.catalog.compare.RuleChange;
import dev.seriema.catalog.compare.RuleVersion;
import dev.seriema.catalog.coverage.Platforms;
import dev.seriema.catalog.rule.RuleFile;
import dev.seriema.catalog.rule.Surroundings;
import dev.seriema.catalog.rule.WrittenRule;
import dev.seriema.catalog.toml.TomlDocument;
import dev.seriema.catalog.written.WrittenText;
import dev.seriema.model.diagnostic.Parsed;
import dev.seriema.model.rule.RuleId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A rule as one commit has it.
///
/// @param path of its file from the top of the repository
record KnownRule(String path, String id, WrittenRule written, RuleVersion version) {
  private static final String GIVEN_UP = "deprecated";

  /// @return empty where the file holds no rule with an id
  static Optional<KnownRule> of(String path, byte[] content) {
    Parsed<TomlDocument> document = TomlDocument.parse(path, content);
    Optional<WrittenRule> written =
        document.isSound() ? WrittenRule.of(document.tree()) : Optional.empty();
    if (written.isEmpty()) {
      return Optional.empty();
    }
    RuleFile file =
        RuleFile.read(document.tree(), new Surroundings(Map.of(), path.contains("/_deprecated/")))
            .tree();
    return file.id()
        .map(RuleId::id)
        .map(id ->
            new KnownRule(
                path,
                id,
                written.get(),
                new RuleVersion(
                    document.tree().source(), written.get(), file.query(), file.indices())));
  }

  boolean isDeprecated() {
    return maturity().equals(GIVEN_UP) || path.contains("/_deprecated/");
  }

  boolean isReleased() {
    return maturity().equals("production") && !isDeprecated();
  }

  private String maturity() {
    return written.metadataText("maturity").map(WrittenText::value).orElse("");
  }

  NotedRule noted(List<RuleChange> changes) {
    return new NotedRule(
        id,
        written.text("name").map(WrittenText::value).orElse(id),
        path,
        Platforms.of(written.texts("tags").stream().map(WrittenText::value).toList()),
        changes,
        written
            .metadataText("deprecated_reason")
            .or(() -> written.text("deprecated_reason"))
            .map(WrittenText::value)
            .orElse(""));
  }
}
