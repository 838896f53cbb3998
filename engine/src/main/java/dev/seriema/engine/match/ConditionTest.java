package dev.seriema.engine.match;

import dev.seriema.engine.plan.Atom;
import dev.seriema.model.event.Event;
import dev.seriema.model.event.EventLayout;
import dev.seriema.model.expression.Condition;
import java.util.List;

/// A whole condition that is ready to be answered by itself, outside of a plan.
public final class ConditionTest {
  private final AtomTest test;

  private ConditionTest(AtomTest test) {
    this.test = test;
  }

  public static ConditionTest of(Condition condition, EventLayout layout) {
    return new ConditionTest(test(condition, layout));
  }

  /// Whether the condition holds; one that is unknown does not.
  public boolean holds(Event event) {
    return answer(event) == Answer.HOLDS;
  }

  public Outcome outcome(Event event) {
    return switch (answer(event)) {
      case Answer.HOLDS -> Outcome.HELD;
      case Answer.FAILS -> Outcome.FAILED;
      default -> Outcome.UNKNOWN;
    };
  }

  int answer(Event event) {
    return test.answer(event);
  }

  private static AtomTest test(Condition condition, EventLayout layout) {
    return switch (condition) {
      case Condition.Always(boolean holds, _) -> _ -> Answer.of(holds);
      case Condition.Test(var field, var predicate, _) ->
          AtomTests.of(new Atom.FieldTest(field, predicate), layout);
      case Condition.Compare(var left, var comparison, var right, _) ->
          AtomTests.of(new Atom.ComputedComparison(left, comparison, right), layout);
      case Condition.Satisfies(var expression, var predicate, _) ->
          AtomTests.of(new Atom.ComputedTest(expression, predicate), layout);
      case Condition.Holds(var expression, _) ->
          AtomTests.of(new Atom.ComputedTruth(expression), layout);
      case Condition.IsMissing(var expression, _) ->
          AtomTests.of(new Atom.ComputedAbsence(expression), layout);
      case Condition.Nested(var path, var inner, _) ->
          AtomTests.of(new Atom.NestedTest(path, inner), layout);
      case Condition.SomeField(var questions, _) ->
          AtomTests.of(new Atom.SomeFieldTest(questions), layout);
      case Condition.Not(var operand, _) -> not(test(operand, layout));
      case Condition.AllOf(List<Condition> terms, _) -> group(terms, layout, Answer.FAILS);
      case Condition.AnyOf(List<Condition> terms, _) -> group(terms, layout, Answer.HOLDS);
    };
  }

  private static AtomTest not(AtomTest operand) {
    return event ->
        switch (operand.answer(event)) {
          case Answer.HOLDS -> Answer.FAILS;
          case Answer.FAILS -> Answer.HOLDS;
          default -> Answer.UNKNOWN;
        };
  }

  /// @param decisive the answer of one term that is the answer of the group
  private static AtomTest group(List<Condition> conditions, EventLayout layout, int decisive) {
    List<AtomTest> terms = conditions.stream().map(term -> test(term, layout)).toList();
    return event -> {
      boolean unknown = false;
      for (AtomTest term : terms) {
        int answer = term.answer(event);
        if (answer == decisive) {
          return decisive;
        }
        unknown |= answer == Answer.UNKNOWN;
      }
      return unknown ? Answer.UNKNOWN : decisive == Answer.HOLDS ? Answer.FAILS : Answer.HOLDS;
    };
  }
}
