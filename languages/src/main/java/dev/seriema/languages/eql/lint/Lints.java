package dev.seriema.languages.eql.lint;

import dev.seriema.model.diagnostic.Diagnostic;
import java.util.List;

/// Looks for everything that is sound in a query and probably not meant.
///
/// Time grows with the length of the query: what would compare all parts of a query with each other
/// stops at the bounds that [Effort] states.
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

  /// @param events all of one query, also of one with faults; what could not be read is passed over
  /// @return warnings, in no stated order
  public static List<Diagnostic> of(List<LintedQuery> events) {
    Findings findings = new Findings();
    events.forEach(event -> check(event, findings));
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
