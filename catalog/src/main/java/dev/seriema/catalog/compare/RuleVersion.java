package dev.seriema.catalog.compare;

import dev.seriema.catalog.layout.LoadedFile;
import dev.seriema.catalog.rule.WrittenRule;
import dev.seriema.model.diagnostic.SourceText;
import dev.seriema.model.rule.IndexPatterns;
import dev.seriema.model.rule.RuleQuery;
import java.util.Optional;

/// A rule as one version of its file has it.
///
/// @param source the file that places count in
/// @param query empty where the rule has none or it cannot be read
/// @param indices what the query reads
public record RuleVersion(
    SourceText source, WrittenRule written, Optional<RuleQuery> query, IndexPatterns indices) {

  /// @return empty where the file gives no tables of a rule
  public static Optional<RuleVersion> of(SourceText source, LoadedFile.Outcome outcome) {
    return switch (outcome) {
      case LoadedFile.Sound(var rule, _, _, var written) ->
          Optional.of(new RuleVersion(source, written, rule.query(), rule.indices()));
      case LoadedFile.Faulty(_, _, var indices, var query, var written) ->
          written.map(tables -> new RuleVersion(source, tables, query, indices));
      case LoadedFile.NoRule _ -> Optional.empty();
    };
  }
}
