package dev.seriema.languages.eql;

import dev.seriema.languages.eql.function.Kind;
import dev.seriema.languages.eql.syntax.EqlExpression;
import dev.seriema.languages.eql.syntax.LiteralText;
import dev.seriema.languages.regex.RegexSyntax;
import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.diagnostic.SourceSpan;
import dev.seriema.model.expression.Comparison;
import dev.seriema.model.expression.Condition;
import dev.seriema.model.expression.Predicate;
import dev.seriema.model.schema.FieldType;
import dev.seriema.model.value.CaseFolding;
import dev.seriema.model.value.LetterCase;
import dev.seriema.model.value.Value;
import dev.seriema.model.value.Wildcard;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Lowers comparisons with lists: `in`, and the operators that take patterns.
final class ListLowering {
  private static final Wildcard ANYTHING = Wildcard.ofStarsAndQuestionMarks("*");

  private final Lowering lowering;

  ListLowering(Lowering lowering) {
    this.lowering = lowering;
  }

  Condition in(EqlExpression.In in, boolean negated, Layer layer) {
    Operand left = lowering.operands().operand(in.left());
    Optional<List<Operand.OfConstant>> items = constants(in.items());
    if (left instanceof Operand.Faulty || items.isEmpty()) {
      return ConditionLowering.nothing(in);
    }
    List<Operand.OfConstant> values =
        items.get().stream().filter(item -> !item.value().isMissing()).toList();
    if (isMixed(values) || (in.letterCase() == LetterCase.FOLDED && !areTexts(in, left, values))) {
      return ConditionLowering.nothing(in);
    }
    Condition found =
        switch (left) {
          case Operand.OfField field ->
              lowering
                  .comparisons()
                  .oneOf(field, values, in.letterCase())
                  .map(test -> layer.test(field.field(), test, in.span()))
                  .orElseGet(() -> ConditionLowering.nothing(in));
          case Operand.OfConstant constant -> constant(constant, values, in, layer);
          case Operand.Computed computed -> computed(computed, values, in);
          case Operand.Faulty _ -> ConditionLowering.nothing(in);
        };
    return Conditions.notIf(negated != in.negated(), found);
  }

  Condition match(EqlExpression.Match match, boolean negated, Layer layer) {
    Operand left = lowering.operands().operand(match.left());
    Optional<List<String>> patterns = patterns(match);
    if (left instanceof Operand.Faulty || patterns.isEmpty()) {
      return ConditionLowering.nothing(match);
    }
    if (left.kind() != Kind.TEXT && !left.kind().fitsEverywhere()) {
      return onNoText(match, left);
    }
    if (left instanceof Operand.OfConstant constant && constant.value().isMissing()) {
      return layer.unknown(match.span());
    }
    List<Predicate> predicates =
        match.operator().isRegex()
            ? List.of(new Predicate.Regex(patterns.get(), match.operator().letterCase()))
            : wildcards(patterns.get(), match.operator().letterCase());
    Condition found =
        left instanceof Operand.OfField field
            ? layer.test(field.field(), new FieldTest(textType(field), predicates), match.span())
            : Conditions.anyOf(
                predicates.stream()
                    .<Condition>map(predicate ->
                        new Condition.Satisfies(left.expression(), predicate, match.span()))
                    .toList(),
                match.span());
    return Conditions.notIf(negated, found);
  }

  /// The type that a field is read as when it is put to a text.
  static FieldType textType(Operand.OfField field) {
    return field.field().type() == FieldType.UNKNOWN ? FieldType.KEYWORD : field.field().type();
  }

  private Condition constant(
      Operand.OfConstant constant,
      List<Operand.OfConstant> values,
      EqlExpression.In in,
      Layer layer) {
    if (constant.value().isMissing()) {
      return layer.unknown(in.span());
    }
    boolean found = false;
    for (Operand.OfConstant value : values) {
      if (value.kind() != constant.kind()) {
        return lowering.conditions().mismatch(constant.kind(), value);
      }
      found |=
          ConstantComparison.holds(
                  folded(constant.value(), in.letterCase()),
                  Comparison.EQUAL,
                  folded(value.value(), in.letterCase()))
              .orElse(false);
    }
    return new Condition.Always(found, in.span());
  }

  private Condition computed(
      Operand.Computed computed, List<Operand.OfConstant> values, EqlExpression.In in) {
    for (Operand.OfConstant value : values) {
      if (!computed.kind().fitsEverywhere() && value.kind() != computed.kind()) {
        return lowering.conditions().mismatch(computed.kind(), value);
      }
    }
    if (values.isEmpty()) {
      return new Condition.Always(false, in.span());
    }
    List<Value> looked =
        values.stream().map(value -> folded(value.value(), in.letterCase())).distinct().toList();
    return new Condition.Satisfies(
        computed.expression(), new Predicate.OneOf(looked, in.letterCase()), in.span());
  }

  /// @return empty where a fault was reported
  private Optional<List<Operand.OfConstant>> constants(List<EqlExpression> items) {
    List<Operand.OfConstant> constants = new ArrayList<>();
    boolean faulty = false;
    for (EqlExpression item : items) {
      switch (lowering.operands().operand(item)) {
        case Operand.OfConstant constant -> constants.add(constant);
        case Operand.OfField _, Operand.Computed _ -> {
          faulty = true;
          lowering.report(
              Diagnostic.of(
                  EqlFault.ITEM_NOT_CONSTANT,
                  item.span(),
                  "`" + text(item.span()) + "` in a list is no constant"));
        }
        case Operand.Faulty _ -> faulty = true;
      }
    }
    return faulty ? Optional.empty() : Optional.of(constants);
  }

  private boolean isMixed(List<Operand.OfConstant> items) {
    for (Operand.OfConstant item : items) {
      Kind first = items.getFirst().kind();
      if (item.kind() != first) {
        lowering.report(
            Diagnostic.of(
                    EqlFault.MIXED_LIST,
                    item.span(),
                    "a list holds " + first.description() + " and " + item.kind().description())
                .withLabel("all items of a list are of one kind"));
        return true;
      }
    }
    return false;
  }

  private boolean areTexts(EqlExpression.In in, Operand left, List<Operand.OfConstant> items) {
    if (left.kind() != Kind.TEXT && !left.kind().fitsEverywhere()) {
      lowering.report(onNoText("in~", in.left(), left));
      return false;
    }
    for (Operand.OfConstant item : items) {
      if (item.kind() != Kind.TEXT) {
        lowering.report(noText("in~", item));
        return false;
      }
    }
    return true;
  }

  /// @return the texts behind an operator; empty where a fault was reported
  private Optional<List<String>> patterns(EqlExpression.Match match) {
    Optional<List<Operand.OfConstant>> constants = constants(match.patterns());
    if (constants.isEmpty()) {
      return Optional.empty();
    }
    Set<String> patterns = new LinkedHashSet<>();
    boolean faulty = false;
    for (int i = 0; i < match.patterns().size(); i++) {
      Operand.OfConstant constant = constants.get().get(i);
      if (constant.value() instanceof Value.Text(var pattern)) {
        faulty |= match.operator().isRegex() && isFaulty(pattern, match.patterns().get(i));
        patterns.add(pattern);
      } else {
        faulty = true;
        lowering.report(noText(match.operator().sign(), constant));
      }
    }
    return faulty ? Optional.empty() : Optional.of(List.copyOf(patterns));
  }

  private boolean isFaulty(String pattern, EqlExpression written) {
    Optional<RegexSyntax.Fault> fault = RegexSyntax.fault(pattern);
    fault.ifPresent(found -> {
      SourceSpan span =
          written instanceof EqlExpression.TextLiteral literal
                  && lowering.query().charAt(literal.span().start()) == '"'
              ? LiteralText.at(lowering.query(), literal.span().start())
                  .span(found.span().start(), found.span().end())
              : written.span();
      lowering.report(
          Diagnostic.of(EqlFault.BAD_REGEX, span, "regular expression: " + found.message()));
    });
    return fault.isPresent();
  }

  /// Texts without wildcards are looked up together, the others are put to the text one by one.
  private static List<Predicate> wildcards(List<String> patterns, LetterCase letterCase) {
    Set<Value> texts = new LinkedHashSet<>();
    Set<Wildcard> wildcards = new LinkedHashSet<>();
    for (String pattern : patterns) {
      Wildcard wildcard =
          Wildcard.ofStarsAndQuestionMarks(
              letterCase == LetterCase.FOLDED ? CaseFolding.fold(pattern) : pattern);
      if (wildcard.equals(ANYTHING)) {
        return List.of(new Predicate.Exists());
      }
      if (wildcard.isLiteral()) {
        texts.add(Value.of(wildcard.literal()));
      } else {
        wildcards.add(wildcard);
      }
    }
    List<Predicate> predicates = new ArrayList<>();
    if (!texts.isEmpty()) {
      predicates.add(new Predicate.OneOf(List.copyOf(texts), letterCase));
    }
    if (!wildcards.isEmpty()) {
      predicates.add(new Predicate.Like(List.copyOf(wildcards), letterCase));
    }
    return predicates;
  }

  private static Value folded(Value value, LetterCase letterCase) {
    return letterCase == LetterCase.FOLDED && value instanceof Value.Text(var text)
        ? Value.of(CaseFolding.fold(text))
        : value;
  }

  private Condition onNoText(EqlExpression.Match match, Operand left) {
    lowering.report(onNoText(match.operator().sign(), match.left(), left));
    return ConditionLowering.nothing(match);
  }

  private Diagnostic onNoText(String sign, EqlExpression written, Operand left) {
    String text = text(written.span());
    Diagnostic found =
        Diagnostic.of(
            EqlFault.PATTERN_ON_NO_TEXT,
            written.span(),
            "`" + sign + "` compares texts, and `" + text + "` is " + left.kind().description());
    return switch (left.kind()) {
      case ADDRESS -> found.withLabel("addresses are compared by `==`, `in` and `cidrMatch`");
      case NUMBER, TRUTH, MOMENT -> found.withHint("did you mean `string(" + text + ")`?");
      case TEXT, NOTHING, UNKNOWN -> found;
    };
  }

  private Diagnostic noText(String sign, Operand.OfConstant constant) {
    Diagnostic found =
        Diagnostic.of(
            EqlFault.PATTERN_IS_NO_TEXT,
            constant.span(),
            "`" + sign + "` compares with a text, not with " + constant.kind().description());
    return constant.kind() == Kind.NOTHING
        ? found.withHint("did you mean `== null`?")
        : found.withHint("did you mean `==`?");
  }

  private String text(SourceSpan span) {
    return lowering.query().substring(span.start(), span.end());
  }
}
