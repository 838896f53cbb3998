package dev.seriema.languages.eql;

import dev.seriema.languages.eql.function.CidrMatch;
import dev.seriema.languages.eql.function.EqlFunction;
import dev.seriema.languages.eql.function.EqlFunctions;
import dev.seriema.languages.eql.function.Kind;
import dev.seriema.languages.eql.function.Parameter;
import dev.seriema.languages.eql.function.Signature;
import dev.seriema.languages.eql.function.ToNumber;
import dev.seriema.languages.eql.syntax.EqlExpression;
import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.diagnostic.SourceSpan;
import dev.seriema.model.diagnostic.Suggestions;
import dev.seriema.model.expression.Condition;
import dev.seriema.model.expression.Expression;
import dev.seriema.model.expression.Predicate;
import dev.seriema.model.schema.FieldType;
import dev.seriema.model.value.LetterCase;
import dev.seriema.model.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Lowers calls of functions, after their names and arguments are checked.
final class CallLowering {
  /// Functions of the first dialect, and what does the same in this one.
  private static final Map<String, String> OF_ANOTHER_DIALECT =
      Map.of(
          "arraycontains", "a test on a field holds if any of its values fits",
          "arraycount", "values of a field cannot be counted",
          "arraysearch", "a test on a field holds if any of its values fits",
          "match", "regular expressions are put with `regex~`",
          "matchlite", "regular expressions are put with `regex~`",
          "safe", "a computed value without an answer is null",
          "wildcard", "wildcards are put with `:`");

  private final Lowering lowering;

  CallLowering(Lowering lowering) {
    this.lowering = lowering;
  }

  /// Whether a call gives a truth value.
  static boolean isCondition(EqlExpression.Call call) {
    return EqlFunctions.named(call.name())
        .filter(function -> function.signature().result() == Kind.TRUTH)
        .isPresent();
  }

  Condition condition(EqlExpression.Call call, boolean negated, Layer layer) {
    Optional<Checked> checked = check(call);
    if (checked.isEmpty()) {
      return ConditionLowering.nothing(call);
    }
    EqlFunction function = checked.get().function();
    List<Operand> arguments = checked.get().arguments();
    if (function.signature().result() != Kind.TRUTH) {
      return lowering.conditions().noCondition(call, function.signature().result());
    }
    if (arguments.stream().anyMatch(CallLowering::isNothing)) {
      return layer.unknown(call.span());
    }
    return Conditions.notIf(
        negated,
        asPredicate(function, call, arguments, layer)
            .orElseGet(() -> computed(function, call, arguments)));
  }

  /// Lowers a call that gives something else than a truth value.
  Operand operand(EqlExpression.Call call) {
    return check(call)
        .map(checked ->
            call(checked.function(), call.letterCase(), checked.arguments(), call.span()))
        .orElseGet(() -> new Operand.Faulty(call.span()));
  }

  /// A call whose arguments are checked; its value, where they are constant.
  Operand call(
      EqlFunction function, LetterCase letterCase, List<Operand> arguments, SourceSpan span) {
    if (arguments.stream().anyMatch(Operand.Faulty.class::isInstance)
        || isDivisionByZero(function, arguments, span)) {
      return new Operand.Faulty(span);
    }
    List<Value> constants = constants(arguments);
    if (constants.size() == arguments.size()) {
      Value value = function.evaluate(constants, letterCase);
      return value.isMissing() && hasNoAnswer(function, arguments, span)
          ? new Operand.Faulty(span)
          : new Operand.OfConstant(value, span);
    }
    return new Operand.Computed(
        expression(function, letterCase, arguments), function.signature().result(), span);
  }

  private Condition computed(
      EqlFunction function, EqlExpression.Call call, List<Operand> arguments) {
    List<Value> constants = constants(arguments);
    if (constants.size() == arguments.size()) {
      return new Condition.Always(
          function.evaluate(constants, call.letterCase()).equals(Value.of(true)), call.span());
    }
    return new Condition.Holds(expression(function, call.letterCase(), arguments), call.span());
  }

  private static Expression expression(
      EqlFunction function, LetterCase letterCase, List<Operand> arguments) {
    return new Expression.Call(
        EqlFunctions.bound(function, letterCase),
        arguments.stream().map(Operand::expression).toList());
  }

  /// The call as a question to its first argument, where all others are constants.
  private static Optional<Condition> asPredicate(
      EqlFunction function, EqlExpression.Call call, List<Operand> arguments, Layer layer) {
    Operand first = arguments.getFirst();
    List<Operand> others = arguments.subList(1, arguments.size());
    List<Value> constants = constants(others);
    if (first instanceof Operand.OfConstant || constants.size() < others.size()) {
      return Optional.empty();
    }
    return function
        .asPredicate(constants, call.letterCase())
        .map(predicate ->
            first instanceof Operand.OfField field
                ? layer.test(field.field(), type(field, predicate), predicate, call.span())
                : new Condition.Satisfies(first.expression(), predicate, call.span()));
  }

  private static FieldType type(Operand.OfField field, Predicate predicate) {
    boolean unknown = field.field().type() == FieldType.UNKNOWN;
    return unknown && predicate instanceof Predicate.InNetwork
        ? FieldType.IP
        : ListLowering.textType(field);
  }

  /// The values of the arguments up to the first that is not constant.
  private static List<Value> constants(List<Operand> arguments) {
    List<Value> values = new ArrayList<>();
    for (Operand argument : arguments) {
      if (!(argument instanceof Operand.OfConstant(var value, _))) {
        return values;
      }
      values.add(value);
    }
    return values;
  }

  private static boolean isNothing(Operand operand) {
    return operand instanceof Operand.OfConstant constant && constant.value().isMissing();
  }

  private record Checked(EqlFunction function, List<Operand> arguments) {}

  /// @return empty where a fault was reported
  private Optional<Checked> check(EqlExpression.Call call) {
    List<Operand> arguments = call.arguments().stream().map(lowering.operands()::operand).toList();
    Optional<EqlFunction> function = EqlFunctions.named(call.name());
    if (function.isEmpty()) {
      lowering.report(unknown(call));
      return Optional.empty();
    }
    Signature signature = function.get().signature();
    if (call.letterCase() == LetterCase.FOLDED && !signature.hasCaseForm()) {
      lowering.report(
          Diagnostic.of(
                  EqlFault.NO_CASE_FORM,
                  call.nameSpan(),
                  "`" + call.name() + "` has no form that ignores letter case")
              .withHint("did you mean `" + signature.name() + "`?"));
      return Optional.empty();
    }
    if (arguments.size() < signature.fewest() || arguments.size() > signature.most()) {
      lowering.report(
          Diagnostic.of(
                  EqlFault.NUMBER_OF_ARGUMENTS,
                  call.span(),
                  "`" + call.name() + "` is called with " + counted(arguments.size()))
              .withLabel("it is called as `" + signature.usage() + "`"));
      return Optional.empty();
    }
    boolean faulty = arguments.stream().anyMatch(Operand.Faulty.class::isInstance);
    for (int i = 0; i < arguments.size(); i++) {
      faulty |= isFaulty(function.get(), call, i, arguments.get(i));
    }
    return faulty ? Optional.empty() : Optional.of(new Checked(function.get(), arguments));
  }

  private boolean isFaulty(
      EqlFunction function, EqlExpression.Call call, int index, Operand argument) {
    Parameter parameter = function.signature().parameter(index);
    SourceSpan span = call.arguments().get(index).span();
    String text = lowering.query().substring(span.start(), span.end());
    if (argument instanceof Operand.Faulty) {
      return true;
    }
    if (!parameter.accepts(argument.kind())) {
      Diagnostic found =
          Diagnostic.of(
                  EqlFault.ARGUMENT_TYPE, span, "`" + call.name() + "` cannot take `" + text + "`")
              .withLabel("`" + parameter.name() + "` is " + argument.kind().description());
      boolean printable =
          parameter.accepts(Kind.TEXT) && !parameter.constant() && argument.kind() != Kind.TEXT;
      lowering.report(printable ? found.withHint("did you mean `string(" + text + ")`?") : found);
      return true;
    }
    if (parameter.constant() && !(argument instanceof Operand.OfConstant)) {
      lowering.report(
          Diagnostic.of(
              EqlFault.ARGUMENT_NOT_CONSTANT,
              span,
              "`" + parameter.name() + "` of `" + call.name() + "` is no constant"));
      return true;
    }
    return isFaultyConstant(function, index, argument);
  }

  /// Blocks and bases are judged here, since no event can mend them.
  private boolean isFaultyConstant(EqlFunction function, int index, Operand argument) {
    if (!(argument instanceof Operand.OfConstant(var value, var span)) || index == 0) {
      return false;
    }
    if (function instanceof CidrMatch
        && value instanceof Value.Text(var block)
        && CidrMatch.block(block).isEmpty()) {
      lowering.report(
          Diagnostic.of(EqlFault.NO_ADDRESS, span, "`\"" + block + "\"` is no block of addresses")
              .withLabel("a block is written as `10.0.0.0/8`"));
      return true;
    }
    if (function instanceof ToNumber && !value.isMissing() && !ToNumber.isBase(value)) {
      lowering.report(
          Diagnostic.of(EqlFault.ARGUMENT_TYPE, span, "no number is written in that base")
              .withLabel("bases are whole numbers from 2 to 36"));
      return true;
    }
    return false;
  }

  private boolean isDivisionByZero(EqlFunction function, List<Operand> arguments, SourceSpan span) {
    String name = function.signature().name();
    boolean divides = name.equals("divide") || name.equals("modulo");
    if (!divides || !(arguments.get(1) instanceof Operand.OfConstant(var divisor, _))) {
      return false;
    }
    boolean zero = divisor.equals(Value.of(0)) || divisor.equals(Value.of(0.0));
    if (zero) {
      lowering.report(
          Diagnostic.of(EqlFault.NO_RESULT, span, "division by zero").withLabel("has no answer"));
    }
    return zero;
  }

  /// Reports a calculation with constants that has no answer although all of them are there.
  private boolean hasNoAnswer(EqlFunction function, List<Operand> arguments, SourceSpan span) {
    if (isNothing(arguments.getFirst()) || function.signature().result() != Kind.NUMBER) {
      return false;
    }
    if (function instanceof ToNumber) {
      lowering.report(
          Diagnostic.of(EqlFault.NO_NUMBER, arguments.getFirst().span(), "the text is no number"));
      return true;
    }
    boolean arithmetic = arguments.stream().allMatch(argument -> argument.kind() == Kind.NUMBER);
    if (arithmetic) {
      lowering.report(
          Diagnostic.of(EqlFault.NO_RESULT, span, "the result is too large")
              .withLabel("whole numbers end at " + Long.MAX_VALUE));
    }
    return arithmetic;
  }

  private static Diagnostic unknown(EqlExpression.Call call) {
    String elsewhere = OF_ANOTHER_DIALECT.get(call.name().toLowerCase(Locale.ROOT));
    if (elsewhere != null) {
      return Diagnostic.of(
              EqlFault.FUNCTION_OF_ANOTHER_DIALECT,
              call.nameSpan(),
              "`" + call.name() + "` is no function of this dialect")
          .withLabel(elsewhere);
    }
    Diagnostic found =
        Diagnostic.of(
            EqlFault.UNKNOWN_FUNCTION, call.nameSpan(), "unknown function `" + call.name() + "`");
    return Suggestions.nearest(call.name(), EqlFunctions.names())
        .map(near -> found.withHint("did you mean `" + near + "`?"))
        .orElse(found);
  }

  private static String counted(int arguments) {
    return switch (arguments) {
      case 0 -> "no argument";
      case 1 -> "one argument";
      default -> arguments + " arguments";
    };
  }
}
