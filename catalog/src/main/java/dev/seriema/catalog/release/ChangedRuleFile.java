package dev.seriema.catalog.release;

import dev.seriema.catalog.fix.MetadataEdits;
import dev.seriema.catalog.toml.TomlDocument;
import dev.seriema.model.diagnostic.Parsed;
import java.util.Optional;
import java.util.SortedMap;

/// A rule file that is to say something else.
///
/// @param text all of it
public record ChangedRuleFile(ReleasedRule rule, String text) {
  /// @param metadata keys of the table with their new texts; an empty one is taken out
  /// @return empty where a comment would be lost, or the table is written in a way that cannot be
  ///   gone on with
  static Optional<ChangedRuleFile> of(
      ReleasedRule rule, SortedMap<String, Optional<String>> metadata) {
    Parsed<TomlDocument> parsed = TomlDocument.parse(rule.source());
    return parsed.isSound()
        ? MetadataEdits.edited(parsed.tree(), metadata).map(text -> new ChangedRuleFile(rule, text))
        : Optional.empty();
  }
}
