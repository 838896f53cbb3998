package dev.seriema.languages.lucene.lint;

import dev.seriema.model.diagnostic.Diagnostic;
import java.util.List;

/// Looks for everything that is sound in a query and probably not meant. Time grows with the length
/// of the query.
public final class Lints {
  private Lints() {}

  /// @param query also one with faults; what could not be read of it is passed over
  /// @return warnings, in no stated order
  public static List<Diagnostic> of(LintedQuery query) {
    Findings findings = new Findings();
    if (AnotherLanguage.check(query, findings)) {
      return findings.all();
    }
    LowerCaseOperator.check(query, findings);
    GluedOperator.check(query, findings);
    LoneSign.check(query, findings);
    SeparateComparison.check(query, findings);
    EscapedComparison.check(query, findings);
    LostBackslash.check(query, findings);
    QuotedWildcard.check(query, findings);
    PathAsRegex.check(query, findings);
    BlockAsText.check(query, findings);
    EmptyRange.check(query, findings);
    LooseWords.check(query, findings);
    MixedOperators.check(query, findings);
    UselessOptional.check(query, findings);
    Contradiction.check(query, findings);
    OnlyNegations.check(query, findings);
    return findings.all();
  }
}
