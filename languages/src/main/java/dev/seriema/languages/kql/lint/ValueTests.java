package dev.seriema.languages.kql.lint;

import dev.seriema.languages.kql.syntax.KqlExpression;
import dev.seriema.languages.kql.syntax.KqlLiteral;
import dev.seriema.languages.kql.syntax.KqlQuery;
import dev.seriema.languages.kql.syntax.KqlValues;
import dev.seriema.model.schema.FieldDefinition;
import dev.seriema.model.schema.FieldPath;
import dev.seriema.model.schema.FieldType;
import dev.seriema.model.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Finds all places of a query that look for a value.
final class ValueTests {
  private final String query;
  private final Schema schema;
  private final List<ValueTest> found = new ArrayList<>();

  private ValueTests(String query, Schema schema) {
    this.query = query;
    this.schema = schema;
  }

  static List<ValueTest> of(String query, KqlQuery tree, Schema schema) {
    ValueTests tests = new ValueTests(query, schema);
    tree.condition().ifPresent(condition -> tests.visit(condition, ""));
    return tests.found;
  }

  /// @param path what names go on from, with its dot
  private void visit(KqlExpression expression, String path) {
    switch (expression) {
      case KqlExpression.Logical(_, var terms, _) -> terms.forEach(term -> visit(term, path));
      case KqlExpression.Not(var operand, _) -> visit(operand, path);
      case KqlExpression.Nested(var name, var operand, _) ->
          visit(operand, path + name.text() + ".");
      case KqlExpression.Match(var field, var values, _) ->
          visit(field, type(field, path), values, !(values instanceof KqlValues.One));
      case KqlExpression.FreeText(var value, _) ->
          found.add(new ValueTest(query, Optional.empty(), FieldType.UNKNOWN, value, false));
      case KqlExpression.Range _, KqlExpression.Unreadable _ -> {}
    }
  }

  private void visit(KqlLiteral field, FieldType type, KqlValues values, boolean listed) {
    switch (values) {
      case KqlValues.One(var value, _) ->
          found.add(new ValueTest(query, Optional.of(field), type, value, listed));
      case KqlValues.Logical(_, var terms, _) ->
          terms.forEach(term -> visit(field, type, term, listed));
      case KqlValues.Not(var operand, _) -> visit(field, type, operand, listed);
      case KqlValues.Unreadable _ -> {}
    }
  }

  private FieldType type(KqlLiteral field, String path) {
    return field.isPattern()
        ? FieldType.UNKNOWN
        : schema
            .field(new FieldPath(path + field.text()))
            .map(FieldDefinition::type)
            .orElse(FieldType.UNKNOWN);
  }
}
