package dev.seriema.catalog.check;

import dev.seriema.catalog.check.rule.Repair;
import dev.seriema.catalog.check.rule.RuleSummary;
import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.diagnostic.SourceSpan;
import dev.seriema.model.rule.RuleId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a file says of one of its rules.
///
/// @param id where it could be read
/// @param idSpan where it is written
/// @param summary what other files may ask of it
/// @param unchecked why its query was not looked at, where it was not
/// @param findings of its query and what goes with it
/// @param repairs of some of the findings; of findings that are remembered none
record CheckedRule(
    Optional<RuleId> id,
    SourceSpan idSpan,
    Standing standing,
    RuleSummary summary,
    Optional<String> unchecked,
    List<Diagnostic> findings,
    Map<Diagnostic, Repair> repairs) {
  CheckedRule {
    findings = List.copyOf(findings);
    repairs = Map.copyOf(repairs);
  }

  /// One that is remembered.
  CheckedRule(
      Optional<RuleId> id,
      SourceSpan idSpan,
      Standing standing,
      RuleSummary summary,
      Optional<String> unchecked,
      List<Diagnostic> findings) {
    this(id, idSpan, standing, summary, unchecked, findings, Map.of());
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
