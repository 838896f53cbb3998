package dev.seriema.catalog.check.rule;

import dev.seriema.model.diagnostic.SourceSpan;
import dev.seriema.model.diagnostic.SourceText;
import dev.seriema.model.rule.RuleId;
import java.util.Optional;
import java.util.function.Supplier;

/// A rule of a repository, as far as other files ask for it.
///
/// @param id where it could be read
/// @param idSpan where it is written
/// @param source the text of its file, made when it is asked for
public record RepositoryRule(
    Optional<RuleId> id,
    SourceSpan idSpan,
    RuleSummary summary,
    RuleLocation location,
    Supplier<SourceText> source) {

  /// Whether it is neither given up nor one of an export.
  public boolean isLive() {
    return !summary.isDeprecated() && location.kind() != RuleLocation.Kind.EXPORT;
  }
}
