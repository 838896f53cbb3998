package dev.seriema.detector.explain;

import dev.seriema.engine.match.Computation;
import dev.seriema.engine.match.ConditionTest;
import dev.seriema.engine.match.FieldProbe;
import dev.seriema.engine.match.Outcome;
import dev.seriema.model.diagnostic.SourceSpan;
import dev.seriema.model.event.Event;
import dev.seriema.model.event.EventLayout;
import dev.seriema.model.expression.Clause;
import dev.seriema.model.expression.Field;
import java.util.List;
import java.util.Set;

/// A clause that is ready to be asked. Each is asked as it is written (`wanted`) or negated.
sealed interface Question {

  static Question of(Clause clause, EventLayout layout) {
    return switch (clause) {
      case Clause.Leaf(var asWritten, var negated, var quantities, var span) ->
          new Leaf(
              ConditionTest.of(asWritten, layout),
              ConditionTest.of(negated, layout),
              FieldProbe.of(asWritten, layout),
              quantities.stream()
                  .map(quantity ->
                      new Quantity(Computation.of(quantity.expression(), layout), quantity.span()))
                  .toList(),
              span);
      case Clause.Not(var operand, var span) -> new Not(of(operand, layout), span);
      case Clause.Group(var join, var terms, var span) ->
          new Group(join, terms.stream().map(term -> of(term, layout)).toList(), span);
    };
  }

  Outcome outcome(Event event, boolean wanted);

  /// How many leaves would have to answer otherwise for the clause to hold, or its negation.
  int distance(Event event, boolean wanted);

  /// @param wanted whether a match needs the clause as it is written
  Part explain(Event event, boolean wanted);

  /// Adds the fields that are read.
  void addFields(Set<Field> fields);

  record Quantity(Computation computation, SourceSpan span) {}

  record Leaf(
      ConditionTest asWritten,
      ConditionTest negated,
      List<FieldProbe> fields,
      List<Quantity> quantities,
      SourceSpan span)
      implements Question {
    @Override
    public void addFields(Set<Field> read) {
      fields.forEach(probe -> read.add(probe.field()));
    }

    @Override
    public Outcome outcome(Event event, boolean wanted) {
      return (wanted ? asWritten : negated).outcome(event);
    }

    @Override
    public int distance(Event event, boolean wanted) {
      return (wanted ? asWritten : negated).holds(event) ? 0 : 1;
    }

    @Override
    public Part explain(Event event, boolean wanted) {
      return new Part.Leaf(
          span,
          outcome(event, true),
          distance(event, wanted),
          fields.stream().map(probe -> FoundField.of(probe, event)).toList(),
          quantities.stream()
              .map(quantity -> FoundQuantity.of(quantity.span, quantity.computation.value(event)))
              .toList());
    }
  }

  record Not(Question operand, SourceSpan span) implements Question {
    @Override
    public void addFields(Set<Field> fields) {
      operand.addFields(fields);
    }

    @Override
    public Outcome outcome(Event event, boolean wanted) {
      return operand.outcome(event, !wanted);
    }

    @Override
    public int distance(Event event, boolean wanted) {
      return operand.distance(event, !wanted);
    }

    @Override
    public Part explain(Event event, boolean wanted) {
      return new Part.Not(
          span, outcome(event, true), distance(event, wanted), operand.explain(event, !wanted));
    }
  }

  record Group(Clause.Join join, List<Question> terms, SourceSpan span) implements Question {
    @Override
    public void addFields(Set<Field> fields) {
      terms.forEach(term -> term.addFields(fields));
    }

    @Override
    public Outcome outcome(Event event, boolean wanted) {
      Outcome decisive = needsAll(wanted) ? Outcome.FAILED : Outcome.HELD;
      Outcome joined = needsAll(wanted) ? Outcome.HELD : Outcome.FAILED;
      for (Question term : terms) {
        Outcome outcome = term.outcome(event, wanted);
        if (outcome == decisive) {
          return decisive;
        }
        joined = outcome == Outcome.UNKNOWN ? outcome : joined;
      }
      return joined;
    }

    @Override
    public int distance(Event event, boolean wanted) {
      boolean all = needsAll(wanted);
      int distance = all ? 0 : Integer.MAX_VALUE;
      for (Question term : terms) {
        int one = term.distance(event, wanted);
        distance = all ? distance + one : Math.min(distance, one);
        if (!all && distance == 0) {
          return 0;
        }
      }
      return distance;
    }

    @Override
    public Part explain(Event event, boolean wanted) {
      return new Part.Group(
          span,
          outcome(event, true),
          distance(event, wanted),
          join,
          terms.stream().map(term -> term.explain(event, wanted)).toList());
    }

    private boolean needsAll(boolean wanted) {
      return (wanted ? join : join.negated()) == Clause.Join.ALL;
    }
  }
}
