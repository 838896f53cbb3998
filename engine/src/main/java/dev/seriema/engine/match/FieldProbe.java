package dev.seriema.engine.match;

import dev.seriema.engine.plan.Atom;
import dev.seriema.model.event.Event;
import dev.seriema.model.event.EventLayout;
import dev.seriema.model.expression.Condition;
import dev.seriema.model.expression.Expression;
import dev.seriema.model.expression.Field;
import dev.seriema.model.schema.FieldType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A field as a condition reads it, to look at its values one by one.
public final class FieldProbe {
  private final Field field;
  private final int slot;
  private final List<ValueTest> tests;

  private FieldProbe(Field field, EventLayout layout, List<ValueTest> tests) {
    this.field = field;
    this.slot = layout.slot(field.path());
    this.tests = List.copyOf(tests);
  }

  /// The fields of a condition, each once, in order.
  public static List<FieldProbe> of(Condition condition, EventLayout layout) {
    Map<Field, List<ValueTest>> tests = new LinkedHashMap<>();
    collect(condition, layout, tests);
    return tests.entrySet().stream()
        .map(entry -> new FieldProbe(entry.getKey(), layout, entry.getValue()))
        .toList();
  }

  public Field field() {
    return field;
  }

  /// The first value, or [Event#NONE]; [Event#next] gives the others.
  public int first(Event event) {
    return event.first(slot);
  }

  /// Whether a value can be read as the field's type.
  public boolean isReadable(Event event, int value) {
    return TypedReader.isReadable(field.type(), event, value);
  }

  /// Whether a value satisfies a test of the condition on this field.
  public boolean satisfies(Event event, int value) {
    return tests.stream().anyMatch(test -> test.holds(event, value));
  }

  private static void collect(
      Condition condition, EventLayout layout, Map<Field, List<ValueTest>> tests) {
    switch (condition) {
      case Condition.Always _ -> {}
      case Condition.Test(var field, var predicate, _) ->
          tests
              .computeIfAbsent(field, _ -> new ArrayList<>())
              .add(AtomTests.of(new Atom.FieldTest(field, predicate), layout).test());
      case Condition.Compare(var left, _, var right, _) -> {
        collect(left, layout, tests);
        collect(right, layout, tests);
      }
      case Condition.Satisfies(var expression, _, _) -> collect(expression, layout, tests);
      case Condition.Holds(var expression, _) -> collect(expression, layout, tests);
      case Condition.IsMissing(var expression, _) -> collect(expression, layout, tests);
      case Condition.Nested(var path, var inner, _) -> {
        tests.computeIfAbsent(new Field(path, FieldType.NESTED), _ -> new ArrayList<>());
        collect(inner, layout, tests);
      }
      case Condition.SomeField _ -> {}
      case Condition.Not(var operand, _) -> collect(operand, layout, tests);
      case Condition.AllOf(var terms, _) -> terms.forEach(term -> collect(term, layout, tests));
      case Condition.AnyOf(var terms, _) -> terms.forEach(term -> collect(term, layout, tests));
    }
  }

  /// What is computed asks for the least of all values, so none of them satisfies it by itself.
  private static void collect(
      Expression expression, EventLayout layout, Map<Field, List<ValueTest>> tests) {
    switch (expression) {
      case Expression.Constant _ -> {}
      case Expression.FieldValue(var field) -> tests.computeIfAbsent(field, _ -> new ArrayList<>());
      case Expression.Call(_, var arguments) ->
          arguments.forEach(argument -> collect(argument, layout, tests));
      case Expression.Truth(var condition) -> collect(condition, layout, tests);
    }
  }
}
