package dev.seriema.languages.eql;

import dev.seriema.languages.eql.function.Kind;
import dev.seriema.languages.eql.syntax.EqlExpression;
import dev.seriema.languages.eql.syntax.EqlExpression.Join;
import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.diagnostic.SourceSpan;
import dev.seriema.model.expression.Comparison;
import dev.seriema.model.expression.Condition;
import dev.seriema.model.expression.Expression;
import dev.seriema.model.expression.Predicate;
import dev.seriema.model.schema.FieldType;
import dev.seriema.model.value.LetterCase;
import dev.seriema.model.value.Value;
import java.util.List;
import java.util.Optional;

/// Lowers what is a condition. Negations are carried inwards to the leaves on the way, so that `not
/// (a > 1)` becomes `a <= 1`.
///
/// After a fault was reported, the result stands for nothing.
final class ConditionLowering {
  private final Lowering lowering;

  ConditionLowering(Lowering lowering) {
    this.lowering = lowering;
  }

  /// @param negated whether the opposite of the expression is wanted
  Condition condition(EqlExpression expression, boolean negated, Layer layer) {
    return switch (expression) {
      case EqlExpression.Logical(var join, var terms, var span) -> {
        List<Condition> lowered =
            terms.stream().map(term -> condition(term, negated, layer)).toList();
        yield (join == Join.AND) != negated
            ? Conditions.allOf(lowered, span)
            : Conditions.anyOf(lowered, span);
      }
      case EqlExpression.Not(var operand, _) -> condition(operand, !negated, layer);
      case EqlExpression.Compare compare -> compare(compare, negated, layer);
      case EqlExpression.Match match -> lowering.lists().match(match, negated, layer);
      case EqlExpression.In in -> lowering.lists().in(in, negated, layer);
      case EqlExpression.Call call -> lowering.calls().condition(call, negated, layer);
      case EqlExpression.FieldName name -> field(name, negated, layer);
      case EqlExpression.TruthLiteral(var holds, var span) ->
          new Condition.Always(holds != negated, span);
      case EqlExpression.NullLiteral(var span) -> layer.unknown(span);
      case EqlExpression.Arithmetic _, EqlExpression.Signed _ -> {
        Operand operand = lowering.operands().operand(expression);
        yield operand instanceof Operand.Faulty
            ? nothing(expression)
            : noCondition(expression, operand.kind());
      }
      case EqlExpression.TextLiteral _ -> noCondition(expression, Kind.TEXT);
      case EqlExpression.NumberLiteral _ -> noCondition(expression, Kind.NUMBER);
      case EqlExpression.Unreadable _ -> nothing(expression);
    };
  }

  /// Whether an expression is a condition by its form, whatever its fields are.
  static boolean isCondition(EqlExpression expression) {
    return switch (expression) {
      case EqlExpression.Logical _,
          EqlExpression.Not _,
          EqlExpression.Compare _,
          EqlExpression.Match _,
          EqlExpression.In _ ->
          true;
      case EqlExpression.Call call -> CallLowering.isCondition(call);
      case EqlExpression.FieldName _,
          EqlExpression.Arithmetic _,
          EqlExpression.Signed _,
          EqlExpression.TextLiteral _,
          EqlExpression.NumberLiteral _,
          EqlExpression.TruthLiteral _,
          EqlExpression.NullLiteral _,
          EqlExpression.Unreadable _ ->
          false;
    };
  }

  Condition noCondition(EqlExpression expression, Kind kind) {
    SourceSpan span = expression.span();
    String text = lowering.query().substring(span.start(), span.end());
    Diagnostic found =
        Diagnostic.of(
                EqlFault.NOT_A_CONDITION,
                span,
                "`" + text + "` is " + kind.description() + " and no condition")
            .withLabel("a condition is true or false");
    lowering.report(
        expression instanceof EqlExpression.FieldName
            ? found.withHint("did you mean `" + text + " != null`?")
            : found);
    return nothing(expression);
  }

  /// What stands for an expression that was reported as faulty.
  static Condition nothing(EqlExpression expression) {
    return new Condition.Always(false, expression.span());
  }

  private Condition field(EqlExpression.FieldName name, boolean negated, Layer layer) {
    return switch (lowering.fields().resolve(name)) {
      case Operand.OfField field when field.kind() == Kind.TRUTH || field.kind() == Kind.UNKNOWN ->
          Conditions.notIf(
              negated,
              layer.test(
                  field.field(),
                  FieldType.BOOLEAN,
                  new Predicate.OneOf(List.of(Value.of(true)), LetterCase.EXACT),
                  name.span()));
      case Operand.OfField field -> noCondition(name, field.kind());
      case Operand.OfConstant _ -> layer.unknown(name.span());
      case Operand.Faulty _, Operand.Computed _ -> nothing(name);
    };
  }

  private Condition compare(EqlExpression.Compare compare, boolean negated, Layer layer) {
    Comparison comparison = negated ? compare.comparison().negated() : compare.comparison();
    EqlExpression left = compare.left();
    EqlExpression right = compare.right();
    boolean equality = comparison == Comparison.EQUAL || comparison == Comparison.NOT_EQUAL;
    if (equality && right instanceof EqlExpression.NullLiteral) {
      return absence(left, comparison == Comparison.EQUAL, compare.span(), layer);
    }
    if (equality && left instanceof EqlExpression.NullLiteral) {
      return absence(right, comparison == Comparison.EQUAL, compare.span(), layer);
    }
    if (equality && isCondition(left) && right instanceof EqlExpression.TruthLiteral truth) {
      return condition(left, (comparison == Comparison.EQUAL) != truth.holds(), layer);
    }
    if (equality && isCondition(right) && left instanceof EqlExpression.TruthLiteral truth) {
      return condition(right, (comparison == Comparison.EQUAL) != truth.holds(), layer);
    }
    Operand leftOperand = lowering.operands().operand(left);
    Operand rightOperand = lowering.operands().operand(right);
    return compare(leftOperand, comparison, rightOperand, compare.span(), layer);
  }

  private Condition compare(
      Operand left, Comparison comparison, Operand right, SourceSpan span, Layer layer) {
    if (left instanceof Operand.Faulty || right instanceof Operand.Faulty) {
      return new Condition.Always(false, span);
    }
    if (left instanceof Operand.OfConstant a && right instanceof Operand.OfConstant b) {
      return constants(a, comparison, b, span, layer);
    }
    if (left instanceof Operand.OfConstant) {
      return compare(right, comparison.swapped(), left, span, layer);
    }
    if (!(right instanceof Operand.OfConstant constant)) {
      lowering.report(
          Diagnostic.of(
                  EqlFault.TWO_FIELDS,
                  span,
                  "both sides of `" + comparison.sign() + "` read fields")
              .withLabel("one side must be a constant"));
      return new Condition.Always(false, span);
    }
    if (constant.value().isMissing()) {
      return layer.unknown(span);
    }
    return left instanceof Operand.OfField field
        ? field(field, comparison, constant, span, layer)
        : computed(left, comparison, constant, span);
  }

  private Condition constants(
      Operand.OfConstant left,
      Comparison comparison,
      Operand.OfConstant right,
      SourceSpan span,
      Layer layer) {
    boolean equality = comparison == Comparison.EQUAL || comparison == Comparison.NOT_EQUAL;
    if (left.value().isMissing() && right.value().isMissing() && equality) {
      return new Condition.Always(comparison == Comparison.EQUAL, span);
    }
    if (left.value().isMissing() || right.value().isMissing()) {
      return layer.unknown(span);
    }
    if (!equality && left.kind() == Kind.TRUTH && right.kind() == Kind.TRUTH) {
      return noOrder(left);
    }
    Optional<Boolean> holds = ConstantComparison.holds(left.value(), comparison, right.value());
    return holds.isPresent()
        ? new Condition.Always(holds.get(), span)
        : mismatch(left.kind(), right);
  }

  private Condition field(
      Operand.OfField field,
      Comparison comparison,
      Operand.OfConstant constant,
      SourceSpan span,
      Layer layer) {
    boolean equality = comparison == Comparison.EQUAL || comparison == Comparison.NOT_EQUAL;
    Optional<FieldTest> test =
        equality
            ? lowering.comparisons().oneOf(field, List.of(constant), LetterCase.EXACT)
            : lowering.comparisons().order(field, comparison, constant);
    return test.map(asked ->
            Conditions.notIf(
                comparison == Comparison.NOT_EQUAL, layer.test(field.field(), asked, span)))
        .orElseGet(() -> new Condition.Always(false, span));
  }

  private Condition computed(
      Operand left, Comparison comparison, Operand.OfConstant constant, SourceSpan span) {
    boolean equality = comparison == Comparison.EQUAL || comparison == Comparison.NOT_EQUAL;
    if (!left.kind().fitsEverywhere() && left.kind() != constant.kind()) {
      return mismatch(left.kind(), constant);
    }
    if (!equality && constant.kind() == Kind.TRUTH) {
      return noOrder(left);
    }
    return new Condition.Compare(
        left.expression(), comparison, new Expression.Constant(constant.value()), span);
  }

  private Condition absence(
      EqlExpression expression, boolean absent, SourceSpan span, Layer layer) {
    Operand operand = lowering.operands().operand(expression);
    Condition missing =
        switch (operand) {
          case Operand.OfField field when layer == Layer.PLAIN ->
              Conditions.not(
                  layer.test(field.field(), field.field().type(), new Predicate.Exists(), span));
          case Operand.OfConstant(var value, _) -> new Condition.Always(value.isMissing(), span);
          case Operand.OfField _, Operand.Computed _ ->
              new Condition.IsMissing(operand.expression(), span);
          case Operand.Faulty _ -> new Condition.Always(false, span);
        };
    return Conditions.notIf(!absent, missing);
  }

  Condition mismatch(Kind left, Operand.OfConstant right) {
    Diagnostic found =
        Diagnostic.of(
            EqlFault.TYPE_MISMATCH,
            right.span(),
            left.description() + " is compared with " + right.kind().description());
    lowering.report(
        FieldComparison.hint(left, right.value())
            .map(typed -> found.withHint("did you mean `" + typed + "`?"))
            .orElse(found));
    return new Condition.Always(false, right.span());
  }

  private Condition noOrder(Operand operand) {
    lowering.report(
        Diagnostic.of(EqlFault.NO_ORDER, operand.span(), "truth values have no order")
            .withLabel("compare with `==` or `!=`"));
    return new Condition.Always(false, operand.span());
  }
}
