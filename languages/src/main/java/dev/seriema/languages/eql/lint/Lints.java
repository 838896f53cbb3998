package dev.seriema.languages.eql.lint;

import dev.seriema.languages.eql.syntax.EqlQuery;
import dev.seriema.model.diagnostic.Diagnostic;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Looks for everything that is sound in a query and probably not meant.
///
/// Time grows with the length of the query: what would compare all parts of a query with each other
/// stops at the bounds that [dev.seriema.languages.lint.Effort] states.
public final class Lints {
  private static final List<TextLint> ON_TEXTS =
      List.of(
          new LiteralWildcard(),
          new ValueNotListed(),
          new CapitalsInLowerCaseField(),
          new HashOfWrongForm(),
          new ValueOfAnotherField(),
          new EscapeInPath(),
          new DoubledBackslash(),
          new ForeignRegex(),
          new JoinedArguments(),
          new CoveredItem(),
          new RegexInPattern(),
          new OperatorInRegex(),
          new BlockAsText());

  private Lints() {}

  /// @param tree also one with faults; what could not be read is passed over
  /// @param events all of the query
  /// @param lookBack how far back the events go that one run of the query sees
  /// @return warnings, in no stated order
  public static List<Diagnostic> of(
      EqlQuery tree, List<LintedQuery> events, Optional<Duration> lookBack) {
    Findings findings = new Findings();
    events.forEach(event -> check(event, findings));
    switch (tree) {
      case EqlQuery.Single _ -> {}
      case EqlQuery.Sequence sequence -> {
        SpanBeyondLookBack.check(sequence, lookBack, findings);
        AbsenceWithoutEffect.check(sequence, findings);
        RunsWithoutEffect.check(sequence, findings);
        UntilOfEarlierStage.check(sequence, findings);
        NoKey.check(sequence, findings);
        UnusualKeys.check(sequence.keys(), sequence.stages(), findings);
      }
      case EqlQuery.Sample sample -> UnusualKeys.check(sample.keys(), sample.stages(), findings);
    }
    return findings.all();
  }

  private static void check(LintedQuery query, Findings findings) {
    for (TextTest test : TextTests.of(query)) {
      ON_TEXTS.forEach(lint -> lint.check(test, findings));
    }
    UnknownCategory.check(query, findings);
    ComputedFromArray.check(query, findings);
    NumberOutOfRange.check(query, findings);
    LooseAlternative.check(query, findings);
    BitsBehindPrefix.check(query, findings);
    DecidedParts.check(query, findings);
    OnlyNegations.check(query, findings);
  }
}
