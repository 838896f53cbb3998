package dev.seriema.languages.lint;

import dev.seriema.languages.lint.Facts.Known;
import dev.seriema.model.diagnostic.SourceSpan;
import dev.seriema.model.expression.Clause;
import dev.seriema.model.expression.Clause.Join;
import dev.seriema.model.expression.Condition;
import dev.seriema.model.schema.EcsSchema;
import dev.seriema.model.schema.FieldDefinition;
import java.util.List;
import java.util.Optional;

/// Parts of a condition that the parts around them decide: they contradict one, repeat one, or hold
/// for every event.
///
/// The tree is walked with what may be taken for granted: beside a term of an `and` its other terms
/// hold, and beside a term of an `or` its other terms do not. A negation in front of brackets is
/// carried inwards for that, as it is while lowering; messages speak of the parts as they are
/// written.
public final class DecidedClauses {
  private final Report report;
  private final Fits fits;
  private final Facts facts = new Facts();

  private DecidedClauses(Report report, Fits fits) {
    this.report = report;
    this.fits = fits;
  }

  /// What a language says of it.
  public interface Report {
    /// The text of a part as messages show it.
    String shown(SourceSpan part);

    /// The text of a part in full.
    String written(SourceSpan part);

    /// Whether a part may mean something else than its author thinks, so that nothing is said.
    boolean doubts(SourceSpan part);

    void constant(SourceSpan part, String message);

    /// @param several whether it is added that one value may satisfy both
    void redundant(SourceSpan part, String message, boolean several);

    void contradiction(SourceSpan part, String message);
  }

  public static void check(Clause clause, Report report, Effort effort) {
    new DecidedClauses(report, new Fits(effort)).walk(clause, new Place(Join.ALL, false, 0));
  }

  /// Where a part stands.
  ///
  /// @param join how it is joined with its neighbours, once negations are carried inwards
  /// @param negated whether an odd number of negations stands in front of brackets around it
  /// @param first how many facts come from further out
  private record Place(Join join, boolean negated, int first) {
    Join writtenJoin() {
      return negated ? join.negated() : join;
    }
  }

  private void walk(Clause part, Place place) {
    boolean negated = false;
    Clause inner = part;
    while (inner instanceof Clause.Not(var operand, _)) {
      negated = !negated;
      inner = operand;
    }
    switch (inner) {
      case Clause.Group(var join, var terms, _) -> {
        boolean turned = negated != place.negated();
        terms(terms, new Place(turned ? join.negated() : join, turned, facts.size()));
      }
      case Clause.Leaf leaf -> leaf(leaf, negated, place);
      case Clause.Not _ -> throw new IllegalStateException("negations were passed over");
    }
  }

  /// The terms that join others come last, so that they are seen with all that stands beside them.
  private void terms(List<Clause> terms, Place place) {
    terms.stream().filter(term -> !isJoined(term)).forEach(term -> walk(term, place));
    terms.stream().filter(DecidedClauses::isJoined).forEach(term -> walk(term, place));
    facts.backTo(place.first());
  }

  private static boolean isJoined(Clause term) {
    return switch (term) {
      case Clause.Not(var operand, _) -> isJoined(operand);
      case Clause.Group _ -> true;
      case Clause.Leaf _ -> false;
    };
  }

  /// @param negated whether an odd number of negations stands right before it
  private void leaf(Clause.Leaf part, boolean negated, Place place) {
    if (report.doubts(part.span())) {
      return;
    }
    boolean turned = negated != place.negated();
    Condition condition = turned ? part.negated() : part.asWritten();
    String sign = negated ? "not " : "";
    String shown = sign + report.shown(part.span());
    if (condition instanceof Condition.Always(var holds, _)) {
      report.constant(
          part.span(),
          "`" + shown + (holds != place.negated() ? "` holds for every event" : "` never holds"));
      return;
    }
    Fact fact =
        Fact.of(
            condition,
            mayHaveSeveralValues(condition),
            (turned ? "not " : "") + report.written(part.span()),
            shown,
            part.span());
    if (!decided(fact, place)) {
      facts.add(fact, place.join() == Join.ALL, place.negated());
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
      report.redundant(fact.span(), "`" + fact.shown() + "` is asked twice", false);
      return true;
    }
    return fact.question().isPresent()
        && facts.neighbours(fact.question().get()).stream()
            .anyMatch(known -> decided(fact, fact.question().get(), known, place));
  }

  private boolean decided(Fact fact, Fact.Question asked, Known known, Place place) {
    Fact.Question given = known.given().orElseThrow();
    boolean beside = known.at() >= place.first();
    if (Implication.holds(given, asked, fits)) {
      boolean meant = !known.granted() && !beside;
      if (!meant) {
        decided(fact, known, !place.negated(), place);
      }
      return !meant;
    }
    if (Implication.holds(given, asked.opposite(), fits)) {
      decided(fact, known, place.negated(), place);
      return true;
    }
    boolean narrower =
        beside
            && (known.granted()
                ? Implication.holds(asked, given, fits)
                : Implication.holds(asked.opposite(), given, fits));
    if (narrower) {
      redundant(known.fact(), fact);
    }
    return false;
  }

  /// @param holds whether the part as it is written is sure to hold, rather than to fail
  private void decided(Fact fact, Known known, boolean holds, Place place) {
    boolean beside = known.at() >= place.first();
    if (holds && beside && place.writtenJoin() == Join.ANY) {
      report.constant(
          fact.span(),
          "`" + known.fact().shown() + "` or `" + fact.shown() + "` holds for every event");
    } else if (!holds && known.holdsAsWritten()) {
      report.contradiction(
          fact.span(),
          "`" + fact.shown() + "` never holds together with `" + known.fact().shown() + "`");
    } else {
      redundant(fact, known.fact());
    }
  }

  /// A test for a missing value beside one that needs a value is taken for plain speaking.
  private void redundant(Fact fact, Fact other) {
    if (fact.asksExistence() || other.asksExistence()) {
      return;
    }
    report.redundant(
        fact.span(),
        fact.shown().equals(other.shown())
            ? "`" + fact.shown() + "` is asked twice"
            : "`" + fact.shown() + "` adds nothing to `" + other.shown() + "`",
        fact.question().filter(Fact.Question::several).isPresent());
  }
}
