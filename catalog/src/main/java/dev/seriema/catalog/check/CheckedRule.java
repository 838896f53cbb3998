package dev.seriema.catalog.check;

import dev.seriema.catalog.check.rule.RuleSummary;
import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.diagnostic.SourceSpan;
import dev.seriema.model.rule.RuleId;
import java.util.List;
import java.util.Optional;

/// What a file says of one of its rules.
///
/// @param id where it could be read
/// @param idSpan where it is written
/// @param summary what other files may ask of it
/// @param unchecked why its query was not looked at, where it was not
/// @param findings of its query and what goes with it
record CheckedRule(
    Optional<RuleId> id,
    SourceSpan idSpan,
    Standing standing,
    RuleSummary summary,
    Optional<String> unchecked,
    List<Diagnostic> findings) {
  CheckedRule {
    findings = List.copyOf(findings);
  }

  /// What the rule is to a repository.
  enum Standing {
    /// It has its id for itself.
    LIVE,
    /// It does not run and may have the id of another.
    RETIRED,
    /// Its file means to have it and does not give it.
    MISSING
  }
}
