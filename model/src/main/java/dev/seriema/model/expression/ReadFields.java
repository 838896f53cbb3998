package dev.seriema.model.expression;

import dev.seriema.model.schema.FieldType;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Collects the fields that a condition names, each with the type that it is taken for.
public final class ReadFields {
  private final Set<Field> fields = new LinkedHashSet<>();

  private ReadFields() {}

  /// In the order in which they are first read.
  public static Set<Field> of(Condition condition) {
    ReadFields read = new ReadFields();
    read.add(condition);
    return read.fields;
  }

  private void add(Condition condition) {
    switch (condition) {
      case Condition.Always _ -> {}
      case Condition.Test(var field, _, _) -> fields.add(field);
      case Condition.Compare(var left, _, var right, _) -> {
        add(left);
        add(right);
      }
      case Condition.Satisfies(var expression, _, _) -> add(expression);
      case Condition.Holds(var expression, _) -> add(expression);
      case Condition.IsMissing(var expression, _) -> add(expression);
      case Condition.Nested(var path, var inner, _) -> {
        fields.add(new Field(path, FieldType.NESTED));
        add(inner);
      }
      case Condition.SomeField _ -> {}
      case Condition.Not(var operand, _) -> add(operand);
      case Condition.AllOf(List<Condition> terms, _) -> terms.forEach(this::add);
      case Condition.AnyOf(List<Condition> terms, _) -> terms.forEach(this::add);
    }
  }

  private void add(Expression expression) {
    switch (expression) {
      case Expression.Constant _ -> {}
      case Expression.FieldValue(var field) -> fields.add(field);
      case Expression.Call(_, List<Expression> arguments) -> arguments.forEach(this::add);
      case Expression.Truth(var condition) -> add(condition);
    }
  }
}
