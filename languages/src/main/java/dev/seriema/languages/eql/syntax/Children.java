package dev.seriema.languages.eql.syntax;

import java.util.List;
import java.util.stream.Stream;

/// The parts of an expression, one level down, in order of their place.
public final class Children {
  private Children() {}

  public static List<EqlExpression> of(EqlExpression expression) {
    return switch (expression) {
      case EqlExpression.Logical(_, var terms, _) -> terms;
      case EqlExpression.Not(var operand, _) -> List.of(operand);
      case EqlExpression.Compare(var left, _, var right, _) -> List.of(left, right);
      case EqlExpression.Match(var left, _, var patterns, _, _) -> with(left, patterns);
      case EqlExpression.In(var left, _, _, var items, _) -> with(left, items);
      case EqlExpression.Arithmetic(var left, _, var right, _) -> List.of(left, right);
      case EqlExpression.Signed(_, var operand, _) -> List.of(operand);
      case EqlExpression.Call(_, _, var arguments, _, _) -> arguments;
      case EqlExpression.FieldName _,
          EqlExpression.TextLiteral _,
          EqlExpression.NumberLiteral _,
          EqlExpression.TruthLiteral _,
          EqlExpression.NullLiteral _,
          EqlExpression.Unreadable _ ->
          List.of();
    };
  }

  /// Whether nothing in an expression was reported as faulty while it was read.
  public static boolean areReadable(EqlExpression expression) {
    return !(expression instanceof EqlExpression.Unreadable)
        && of(expression).stream().allMatch(Children::areReadable);
  }

  private static List<EqlExpression> with(EqlExpression left, List<EqlExpression> others) {
    return Stream.concat(Stream.of(left), others.stream()).toList();
  }
}
