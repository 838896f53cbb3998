package dev.seriema.languages.eql;

import dev.seriema.languages.eql.function.EqlFunction;
import dev.seriema.languages.eql.function.EqlFunctions;
import dev.seriema.languages.eql.function.Kind;
import dev.seriema.languages.eql.syntax.EqlExpression;
import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.diagnostic.SourceSpan;
import dev.seriema.model.expression.Condition;
import dev.seriema.model.expression.Expression;
import dev.seriema.model.value.LetterCase;
import dev.seriema.model.value.Value;
import java.util.List;

/// Lowers what is a value, and settles what is constant.
final class OperandLowering {
  private final Lowering lowering;

  OperandLowering(Lowering lowering) {
    this.lowering = lowering;
  }

  Operand operand(EqlExpression expression) {
    return switch (expression) {
      case EqlExpression.FieldName name -> lowering.fields().resolve(name);
      case EqlExpression.TextLiteral(var text, _, var span) ->
          new Operand.OfConstant(Value.of(text), span);
      case EqlExpression.NumberLiteral(var number, var span) ->
          new Operand.OfConstant(number, span);
      case EqlExpression.TruthLiteral(var holds, var span) ->
          new Operand.OfConstant(Value.of(holds), span);
      case EqlExpression.NullLiteral(var span) -> new Operand.OfConstant(Value.missing(), span);
      case EqlExpression.Arithmetic arithmetic -> arithmetic(arithmetic);
      case EqlExpression.Signed signed -> signed(signed);
      case EqlExpression.Call call when !CallLowering.isCondition(call) ->
          lowering.calls().operand(call);
      case EqlExpression.Call _,
          EqlExpression.Logical _,
          EqlExpression.Not _,
          EqlExpression.Compare _,
          EqlExpression.Match _,
          EqlExpression.In _ ->
          truth(expression);
      case EqlExpression.Unreadable(var span) -> new Operand.Faulty(span);
    };
  }

  private Operand truth(EqlExpression expression) {
    long before = lowering.faults();
    Condition condition = lowering.conditions().condition(expression, false, Layer.COMPUTED);
    SourceSpan span = expression.span();
    if (lowering.faults() > before) {
      return new Operand.Faulty(span);
    }
    if (condition instanceof Condition.Always(var holds, _)) {
      return new Operand.OfConstant(Value.of(holds), span);
    }
    if (Conditions.isUnknown(condition)) {
      return new Operand.OfConstant(Value.missing(), span);
    }
    return new Operand.Computed(
        condition instanceof Condition.Holds(var computed, _)
            ? computed
            : new Expression.Truth(condition),
        Kind.TRUTH,
        span);
  }

  private Operand arithmetic(EqlExpression.Arithmetic arithmetic) {
    Operand left = number(arithmetic.left(), arithmetic.operator().sign());
    Operand right = number(arithmetic.right(), arithmetic.operator().sign());
    return lowering
        .calls()
        .call(
            function(arithmetic.operator().function()),
            LetterCase.EXACT,
            List.of(left, right),
            arithmetic.span());
  }

  private Operand signed(EqlExpression.Signed signed) {
    Operand operand = number(signed.operand(), signed.negative() ? "-" : "+");
    if (!signed.negative() || operand instanceof Operand.Faulty) {
      return operand;
    }
    return lowering
        .calls()
        .call(
            function("subtract"),
            LetterCase.EXACT,
            List.of(new Operand.OfConstant(Value.of(0), signed.span()), operand),
            signed.span());
  }

  private Operand number(EqlExpression expression, String sign) {
    Operand operand = operand(expression);
    if (operand.kind() == Kind.NUMBER || operand.kind().fitsEverywhere()) {
      return operand;
    }
    SourceSpan span = expression.span();
    lowering.report(
        Diagnostic.of(
                EqlFault.ARITHMETIC_ON_NO_NUMBER,
                span,
                "`"
                    + sign
                    + "` takes numbers, and `"
                    + lowering.query().substring(span.start(), span.end())
                    + "` is "
                    + operand.kind().description())
            .withLabel(sign.equals("+") ? "texts are joined by `concat`" : ""));
    return new Operand.Faulty(span);
  }

  private static EqlFunction function(String name) {
    return EqlFunctions.named(name).orElseThrow();
  }
}
