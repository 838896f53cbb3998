package dev.seriema.languages.eql.lint;

import dev.seriema.languages.eql.EqlFault;
import dev.seriema.languages.eql.lint.Facts.Known;
import dev.seriema.languages.eql.syntax.EqlExpression;
import dev.seriema.languages.eql.syntax.EqlExpression.Join;
import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.expression.Condition;
import dev.seriema.model.schema.EcsSchema;
import dev.seriema.model.schema.FieldDefinition;
import java.util.List;
import java.util.Optional;

/// Parts of a condition that the parts around them decide: they contradict one, repeat one, or hold
/// for every event.
///
/// The tree is walked with what may be taken for granted: beside a term of an `and` its other terms
/// hold, and beside a term of an `or` its other terms do not. A `not` in front of brackets is
/// carried inwards for that, as it is while lowering; messages speak of the parts as they are
/// written.
final class DecidedParts {
  private final LintedQuery query;
  private final Findings findings;
  private final Facts facts = new Facts();

  private DecidedParts(LintedQuery query, Findings findings) {
    this.query = query;
    this.findings = findings;
  }

  static void check(LintedQuery query, Findings findings) {
    EqlExpression condition = query.event().condition();
    if (!(condition instanceof EqlExpression.TruthLiteral)) {
      new DecidedParts(query, findings).walk(condition, new Place(Join.AND, false, 0));
    }
  }

  /// Where a part stands.
  ///
  /// @param join how it is joined with its neighbours, once negations are carried inwards
  /// @param negated whether an odd number of negations stands in front of brackets around it
  /// @param first how many facts come from further out
  private record Place(Join join, boolean negated, int first) {
    Join writtenJoin() {
      return negated ? opposite(join) : join;
    }
  }

  private void walk(EqlExpression part, Place place) {
    boolean negated = false;
    EqlExpression inner = part;
    while (inner instanceof EqlExpression.Not(var operand, _)) {
      negated = !negated;
      inner = operand;
    }
    if (inner instanceof EqlExpression.Logical(var join, var terms, _)) {
      boolean turned = negated != place.negated();
      terms(terms, new Place(turned ? opposite(join) : join, turned, facts.size()));
    } else {
      leaf(inner, negated, place);
    }
  }

  /// The terms that join others come last, so that they are seen with all that stands beside them.
  private void terms(List<EqlExpression> terms, Place place) {
    terms.stream().filter(term -> !isJoined(term)).forEach(term -> walk(term, place));
    terms.stream().filter(DecidedParts::isJoined).forEach(term -> walk(term, place));
    facts.backTo(place.first());
  }

  private static Join opposite(Join join) {
    return join == Join.AND ? Join.OR : Join.AND;
  }

  private static boolean isJoined(EqlExpression term) {
    return switch (term) {
      case EqlExpression.Not(var operand, _) -> isJoined(operand);
      case EqlExpression.Logical _ -> true;
      case EqlExpression _ -> false;
    };
  }

  /// @param negated whether an odd number of negations stands right before it
  private void leaf(EqlExpression part, boolean negated, Place place) {
    Optional<Condition> lowered = query.lowering().lower(part, negated != place.negated());
    if (lowered.isEmpty() || findings.doubts(part.span())) {
      return;
    }
    String sign = negated ? "not " : "";
    if (lowered.get() instanceof Condition.Always(var holds, _)) {
      findings.add(
          Diagnostic.of(
              EqlFault.CONSTANT_PART,
              part.span(),
              "`"
                  + sign
                  + query.shown(part.span())
                  + (holds != place.negated() ? "` holds for every event" : "` never holds")));
      return;
    }
    Fact fact =
        Fact.of(
            lowered.get(),
            mayHaveSeveralValues(lowered.get()),
            (negated != place.negated() ? "not " : "") + query.written(part.span()),
            sign + query.shown(part.span()),
            part.span());
    if (!decided(fact, place)) {
      facts.add(fact, place.join() == Join.AND, place.negated());
    }
  }

  /// Only ECS says of its fields whether they have several values.
  private static boolean mayHaveSeveralValues(Condition condition) {
    return Fact.field(condition)
        .flatMap(field -> EcsSchema.newest().field(field.path()))
        .map(FieldDefinition::array)
        .orElse(true);
  }

  /// Compares a part with what is known.
  ///
  /// @return whether the known decides it, so that it tells nothing new
  private boolean decided(Fact fact, Place place) {
    Optional<Known> same = facts.same(fact);
    if (same.isPresent()) {
      findings.add(
          Diagnostic.of(
              EqlFault.REDUNDANT_PART, fact.span(), "`" + fact.shown() + "` is asked twice"));
      return true;
    }
    return fact.question().isPresent()
        && facts.neighbours(fact.question().get()).stream()
            .anyMatch(known -> decided(fact, fact.question().get(), known, place));
  }

  private boolean decided(Fact fact, Fact.Question asked, Known known, Place place) {
    Fact.Question given = known.given().orElseThrow();
    Effort effort = findings.effort();
    boolean beside = known.at() >= place.first();
    if (Implication.holds(given, asked, effort)) {
      boolean meant = !known.granted() && !beside;
      if (!meant) {
        decided(fact, known, !place.negated(), place);
      }
      return !meant;
    }
    if (Implication.holds(given, asked.opposite(), effort)) {
      decided(fact, known, place.negated(), place);
      return true;
    }
    boolean narrower =
        beside
            && (known.granted()
                ? Implication.holds(asked, given, effort)
                : Implication.holds(asked.opposite(), given, effort));
    if (narrower) {
      redundant(known.fact(), fact);
    }
    return false;
  }

  /// @param holds whether the part as it is written is sure to hold, rather than to fail
  private void decided(Fact fact, Known known, boolean holds, Place place) {
    boolean beside = known.at() >= place.first();
    if (holds && beside && place.writtenJoin() == Join.OR) {
      findings.add(
          Diagnostic.of(
              EqlFault.CONSTANT_PART,
              fact.span(),
              "`" + known.fact().shown() + "` or `" + fact.shown() + "` holds for every event"));
    } else if (!holds && known.holdsAsWritten()) {
      findings.add(
          Diagnostic.of(
                  EqlFault.CONTRADICTION,
                  fact.span(),
                  "`" + fact.shown() + "` never holds together with `" + known.fact().shown() + "`")
              .withLabel("no event satisfies both"));
    } else {
      redundant(fact, known.fact());
    }
  }

  /// A test for a missing value beside one that needs a value is taken for plain speaking.
  private void redundant(Fact fact, Fact other) {
    if (fact.asksExistence() || other.asksExistence()) {
      return;
    }
    Diagnostic found =
        Diagnostic.of(
            EqlFault.REDUNDANT_PART,
            fact.span(),
            fact.shown().equals(other.shown())
                ? "`" + fact.shown() + "` is asked twice"
                : "`" + fact.shown() + "` adds nothing to `" + other.shown() + "`");
    boolean several = fact.question().filter(Fact.Question::several).isPresent();
    findings.add(several ? found.withLabel("one value may satisfy both") : found);
  }
}
