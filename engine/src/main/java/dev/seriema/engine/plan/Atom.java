package dev.seriema.engine.plan;

import dev.seriema.model.expression.Comparison;
import dev.seriema.model.expression.Condition;
import dev.seriema.model.expression.Expression;
import dev.seriema.model.expression.Field;
import dev.seriema.model.expression.FieldQuestions;
import dev.seriema.model.expression.Predicate;
import dev.seriema.model.schema.FieldPath;
import dev.seriema.model.schema.FieldType;
import dev.seriema.model.value.Value;
import java.util.List;

/// One question about an event, without connectives. Equal atoms of all rules are asked once.
public sealed interface Atom {

  /// Whether some value of a field satisfies a predicate.
  record FieldTest(Field field, Predicate predicate) implements Atom {

    /// The texts that a value may equal, where the atom is a list of texts on a field that holds
    /// text; such atoms are answered together by one look-up of the value.
    List<String> texts() {
      return listed().stream().map(value -> ((Value.Text) value).text()).toList();
    }

    /// How many [#texts()] there are.
    int textCount() {
      return listed().size();
    }

    private List<Value> listed() {
      return field.type().family() == FieldType.Family.KEYWORD
              && predicate instanceof Predicate.OneOf(List<Value> values, _)
          ? values
          : List.of();
    }

    /// Whether the atom asks only for a value.
    boolean isPresence() {
      return predicate instanceof Predicate.Exists;
    }
  }

  record ComputedComparison(Expression left, Comparison comparison, Expression right)
      implements Atom {}

  record ComputedTest(Expression expression, Predicate predicate) implements Atom {}

  record ComputedTruth(Expression expression) implements Atom {}

  record ComputedAbsence(Expression expression) implements Atom {}

  /// Whether one object of a nested field satisfies a condition by itself.
  record NestedTest(FieldPath path, Condition inner) implements Atom {}

  /// Whether some value of the event satisfies what is asked of values at its place.
  record SomeFieldTest(FieldQuestions questions) implements Atom {}
}
