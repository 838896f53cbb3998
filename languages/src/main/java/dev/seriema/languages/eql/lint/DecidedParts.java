package dev.seriema.languages.eql.lint;

import dev.seriema.languages.eql.EqlFault;
import dev.seriema.languages.eql.syntax.EqlExpression;
import dev.seriema.languages.eql.syntax.EqlExpression.Join;
import dev.seriema.languages.lint.DecidedClauses;
import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.diagnostic.SourceSpan;
import dev.seriema.model.expression.Clause;
import dev.seriema.model.expression.Condition;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Parts of a condition that the parts around them decide.
final class DecidedParts implements DecidedClauses.Report {
  private final LintedQuery query;
  private final Findings findings;
  private final Set<SourceSpan> faulty = new HashSet<>();

  private DecidedParts(LintedQuery query, Findings findings) {
    this.query = query;
    this.findings = findings;
  }

  static void check(LintedQuery query, Findings findings) {
    EqlExpression condition = query.event().condition();
    if (!(condition instanceof EqlExpression.TruthLiteral)) {
      DecidedParts parts = new DecidedParts(query, findings);
      DecidedClauses.check(parts.clause(condition), parts, findings.effort());
    }
  }

  @Override
  public String shown(SourceSpan part) {
    return query.shown(part);
  }

  @Override
  public String written(SourceSpan part) {
    return query.written(part);
  }

  @Override
  public boolean doubts(SourceSpan part) {
    return faulty.contains(part) || findings.doubts(part);
  }

  @Override
  public void constant(SourceSpan part, String message) {
    findings.add(Diagnostic.of(EqlFault.CONSTANT_PART, part, message));
  }

  @Override
  public void redundant(SourceSpan part, String message, boolean several) {
    Diagnostic found = Diagnostic.of(EqlFault.REDUNDANT_PART, part, message);
    findings.add(several ? found.withLabel("one value may satisfy both") : found);
  }

  @Override
  public void contradiction(SourceSpan part, String message) {
    findings.add(
        Diagnostic.of(EqlFault.CONTRADICTION, part, message).withLabel("no event satisfies both"));
  }

  private Clause clause(EqlExpression part) {
    return switch (part) {
      case EqlExpression.Logical(var join, var terms, var span) ->
          new Clause.Group(
              join == Join.AND ? Clause.Join.ALL : Clause.Join.ANY,
              terms.stream().map(this::clause).toList(),
              span);
      case EqlExpression.Not(var operand, var span) -> new Clause.Not(clause(operand), span);
      case EqlExpression leaf -> leaf(leaf);
    };
  }

  /// A part with a fault stands for nothing that could be compared.
  private Clause leaf(EqlExpression part) {
    Optional<Condition> asWritten = query.lowering().lower(part, false);
    Optional<Condition> negated = query.lowering().lower(part, true);
    if (asWritten.isEmpty() || negated.isEmpty()) {
      faulty.add(part.span());
    }
    Condition nothing = new Condition.Always(false, part.span());
    return new Clause.Leaf(
        asWritten.orElse(nothing), negated.orElse(nothing), List.of(), part.span());
  }
}
