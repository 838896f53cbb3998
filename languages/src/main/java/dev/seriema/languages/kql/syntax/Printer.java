package dev.seriema.languages.kql.syntax;

import java.util.stream.Collectors;

/// Writes a tree as text that reads as the same tree: on one line, with the brackets it needs.
public final class Printer {
  private Printer() {}

  /// @throws IllegalArgumentException for a tree with a part that could not be read
  public static String print(KqlQuery query) {
    return query.condition().map(Printer::print).orElse("");
  }

  /// @throws IllegalArgumentException for a tree with a part that could not be read
  public static String print(KqlExpression expression) {
    return switch (expression) {
      case KqlExpression.Logical(var join, var terms, _) ->
          terms.stream()
              .map(term -> isLoose(term, join) ? bracketed(print(term)) : print(term))
              .collect(Collectors.joining(" " + join.word() + " "));
      case KqlExpression.Not(var operand, _) ->
          operand instanceof KqlExpression.Logical || operand instanceof KqlExpression.Not
              ? "not " + bracketed(print(operand))
              : "not " + print(operand);
      case KqlExpression.Nested(var path, var operand, _) ->
          LiteralPrinter.print(path) + ": { " + print(operand) + " }";
      case KqlExpression.Match(var field, var values, _) ->
          LiteralPrinter.print(field) + ": " + behindField(values);
      case KqlExpression.Range(var field, var comparison, var bound, _) ->
          LiteralPrinter.print(field) + " " + comparison.sign() + " " + LiteralPrinter.print(bound);
      case KqlExpression.FreeText(var value, _) -> LiteralPrinter.print(value);
      case KqlExpression.Unreadable unreadable ->
          throw new IllegalArgumentException("nothing was read at " + unreadable.span());
    };
  }

  private static boolean isLoose(KqlExpression term, Join join) {
    return term instanceof KqlExpression.Logical(var inner, _, _)
        && (inner == join || join == Join.AND);
  }

  private static String behindField(KqlValues values) {
    String text = print(values);
    return values instanceof KqlValues.One ? text : bracketed(text);
  }

  private static String print(KqlValues values) {
    return switch (values) {
      case KqlValues.One(var value, _) -> LiteralPrinter.print(value);
      case KqlValues.Logical(var join, var terms, _) ->
          terms.stream()
              .map(term -> isLoose(term, join) ? bracketed(print(term)) : print(term))
              .collect(Collectors.joining(" " + join.word() + " "));
      case KqlValues.Not(var operand, _) ->
          operand instanceof KqlValues.One
              ? "not " + print(operand)
              : "not " + bracketed(print(operand));
      case KqlValues.Unreadable unreadable ->
          throw new IllegalArgumentException("nothing was read at " + unreadable.span());
    };
  }

  private static boolean isLoose(KqlValues term, Join join) {
    return term instanceof KqlValues.Logical(var inner, _, _)
        && (inner == join || join == Join.AND);
  }

  private static String bracketed(String text) {
    return "(" + text + ")";
  }
}
