package dev.seriema.catalog.ship;

import dev.seriema.catalog.down.DownConversion;
import dev.seriema.catalog.down.DownText;
import dev.seriema.catalog.layout.RuleSet;
import dev.seriema.catalog.rule.RuleFile;
import dev.seriema.catalog.rule.Surroundings;
import dev.seriema.catalog.toml.TomlDocument;
import dev.seriema.model.diagnostic.Parsed;
import dev.seriema.model.diagnostic.SourceSpan;
import dev.seriema.model.diagnostic.SourceText;
import java.util.Map;
import java.util.Optional;

/// A rule without what an older release of the stack does not know.
final class ConvertedRule {
  private ConvertedRule() {}

  /// @param down what is lost; possible
  /// @return empty where the rest is no sound rule
  static Optional<RuleSet.LoadedRule> of(RuleSet.LoadedRule loaded, DownConversion down) {
    TomlDocument written = TomlDocument.parse(loaded.source()).tree();
    SourceText text = new SourceText(loaded.source().name(), DownText.of(written, down.changes()));
    Parsed<TomlDocument> document = TomlDocument.parse(text);
    if (!document.isSound()) {
      return Optional.empty();
    }
    RuleFile file = RuleFile.read(document.tree(), new Surroundings(Map.of(), false)).tree();
    return file.rule()
        .map(rule ->
            new RuleSet.LoadedRule(
                rule, loaded.file(), text, file.idSpan(), new SourceSpan(0, text.text().length())));
  }
}
