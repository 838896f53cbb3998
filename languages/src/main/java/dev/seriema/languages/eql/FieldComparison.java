package dev.seriema.languages.eql;

import dev.seriema.languages.eql.function.Kind;
import dev.seriema.languages.search.DateText;
import dev.seriema.languages.search.MeantText;
import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.expression.Comparison;
import dev.seriema.model.expression.Predicate;
import dev.seriema.model.schema.FieldType;
import dev.seriema.model.schema.FieldType.Family;
import dev.seriema.model.value.CaseFolding;
import dev.seriema.model.value.IpAddress;
import dev.seriema.model.value.LetterCase;
import dev.seriema.model.value.Network;
import dev.seriema.model.value.Value;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Turns constants into values of a field's type, and a comparison with them into a predicate.
///
/// A field of unknown type is read as the type of what it is compared with.
final class FieldComparison {
  /// Whole numbers up to this one are exact as fractions.
  private static final long EXACT_AS_FRACTION = 1L << 53;

  private final Optional<Instant> now;
  private final List<Diagnostic> diagnostics;

  FieldComparison(Optional<Instant> now, List<Diagnostic> diagnostics) {
    this.now = now;
    this.diagnostics = diagnostics;
  }

  /// Whether a value of the field is one of the constants.
  ///
  /// @param constants of one kind, none of them missing
  /// @return empty where a fault was reported
  Optional<FieldTest> oneOf(
      Operand.OfField field, List<Operand.OfConstant> constants, LetterCase letterCase) {
    if (constants.isEmpty()) {
      return Optional.of(FieldTest.never(field.field().type()));
    }
    FieldType type = typeFor(field, constants);
    Set<Value> values = new LinkedHashSet<>();
    List<Predicate> predicates = new ArrayList<>();
    List<Network> blocks = new ArrayList<>();
    boolean faulty = false;
    for (Operand.OfConstant constant : constants) {
      if (type.family() == Family.IP && block(constant).isPresent()) {
        blocks.add(block(constant).get());
      } else if (type.family() == Family.DATE) {
        Optional<DateText> date = date(field, constant);
        faulty |= date.isEmpty();
        date.ifPresent(stretch -> {
          if (stretch.isMoment()) {
            values.add(new Value.Moment(stretch.from()));
          } else {
            predicates.add(between(stretch));
          }
        });
      } else {
        Optional<Value> value = value(field, type, constant);
        faulty |= value.isEmpty();
        value.filter(converted -> !converted.isMissing()).ifPresent(values::add);
      }
    }
    if (!values.isEmpty()) {
      predicates.addFirst(
          letterCase == LetterCase.FOLDED && type.family() == Family.KEYWORD
              ? new Predicate.OneOf(folded(values), LetterCase.FOLDED)
              : new Predicate.OneOf(List.copyOf(values), LetterCase.EXACT));
    }
    if (!blocks.isEmpty()) {
      predicates.add(new Predicate.InNetwork(blocks));
    }
    return faulty ? Optional.empty() : Optional.of(new FieldTest(type, predicates));
  }

  /// Whether a value of the field lies on one side of a constant.
  ///
  /// @return empty where a fault was reported
  Optional<FieldTest> order(
      Operand.OfField field, Comparison comparison, Operand.OfConstant constant) {
    FieldType type = typeFor(field, List.of(constant));
    return switch (type.family()) {
      case WHOLE -> wholeOrder(field, type, comparison, constant);
      case DATE -> date(field, constant).map(date -> dateOrder(type, comparison, date));
      case KEYWORD, TEXT -> textOrder(field, type, comparison, constant);
      case FRACTION, IP ->
          value(field, type, constant)
              .map(bound -> FieldTest.of(type, new Predicate.Order(comparison, bound)));
      case BOOLEAN -> noOrder(field, "a truth value");
      case NESTED, OTHER, UNKNOWN ->
          throw new IllegalStateException("no comparison with a field of type " + type);
    };
  }

  /// As texts, numbers would be ordered by their digits: nobody means that.
  private Optional<FieldTest> textOrder(
      Operand.OfField field, FieldType type, Comparison comparison, Operand.OfConstant constant) {
    return constant.value() instanceof Value.Text text
        ? Optional.of(FieldTest.of(type, new Predicate.Order(comparison, text)))
        : mismatch(field, constant);
  }

  /// The type that a field is read as when it is compared with constants of one kind.
  static FieldType typeFor(Operand.OfField field, List<Operand.OfConstant> constants) {
    FieldType declared = field.field().type();
    if (declared != FieldType.UNKNOWN) {
      return declared;
    }
    return switch (constants.getFirst().kind()) {
      case NUMBER ->
          constants.stream().allMatch(constant -> isExactAsFraction(constant.value()))
              ? FieldType.DOUBLE
              : FieldType.LONG;
      case TRUTH -> FieldType.BOOLEAN;
      case TEXT, MOMENT, ADDRESS, NOTHING, UNKNOWN -> FieldType.KEYWORD;
    };
  }

  private static boolean isExactAsFraction(Value value) {
    return !(value instanceof Value.Whole(var number))
        || (number <= EXACT_AS_FRACTION && number >= -EXACT_AS_FRACTION);
  }

  /// @return missing for a number that the type has no value for; empty where a fault was reported
  private Optional<Value> value(
      Operand.OfField field, FieldType type, Operand.OfConstant constant) {
    return switch (type.family()) {
      case KEYWORD, TEXT -> text(field, constant);
      case WHOLE -> whole(field, constant);
      case FRACTION -> fraction(field, type, constant);
      case BOOLEAN ->
          constant.value() instanceof Value.Truth
              ? Optional.of(constant.value())
              : mismatch(field, constant);
      case IP -> address(field, constant);
      case DATE, NESTED, OTHER, UNKNOWN ->
          throw new IllegalStateException("no single value of a field of type " + type);
    };
  }

  private Optional<Value> text(Operand.OfField field, Operand.OfConstant constant) {
    return switch (constant.value()) {
      case Value.Text text -> Optional.of(text);
      case Value.Whole(var number) -> asText(field, constant, Long.toString(number));
      case Value.Fraction(var number) -> asText(field, constant, Double.toString(number));
      case Value.Truth(var holds) -> asText(field, constant, Boolean.toString(holds));
      case Value.Moment _, Value.Address _, Value.Missing _ -> mismatch(field, constant);
    };
  }

  /// An index compares a number or a truth value as its text with a keyword, and so do we.
  private Optional<Value> asText(Operand.OfField field, Operand.OfConstant constant, String text) {
    diagnostics.add(
        Diagnostic.of(
                EqlFault.NUMBER_AS_TEXT,
                constant.span(),
                "`" + text + "` is compared as a text with `" + field.field() + "`")
            .withLabel("the field is of type `" + field.field().type().mappingName() + "`")
            .withHint("did you mean `\"" + text + "\"`?"));
    return Optional.of(Value.of(text));
  }

  private Optional<Value> whole(Operand.OfField field, Operand.OfConstant constant) {
    return switch (constant.value()) {
      case Value.Whole number -> Optional.of(number);
      case Value.Fraction(var number) -> {
        boolean isWhole = number == Math.rint(number) && Math.abs(number) < 0x1p63;
        yield Optional.of(isWhole ? Value.of((long) number) : Value.missing());
      }
      case Value.Text _, Value.Truth _, Value.Moment _, Value.Address _, Value.Missing _ ->
          mismatch(field, constant);
    };
  }

  private Optional<Value> fraction(
      Operand.OfField field, FieldType type, Operand.OfConstant constant) {
    return switch (constant.value()) {
      case Value.Whole(var number) -> Optional.of(Value.of(stored(type, (double) number)));
      case Value.Fraction(var number) -> Optional.of(Value.of(stored(type, number)));
      case Value.Text _, Value.Truth _, Value.Moment _, Value.Address _, Value.Missing _ ->
          mismatch(field, constant);
    };
  }

  /// The number as a field of the type holds it.
  private static double stored(FieldType type, double number) {
    return type == FieldType.FLOAT ? (float) number : number;
  }

  private Optional<Value> address(Operand.OfField field, Operand.OfConstant constant) {
    if (!(constant.value() instanceof Value.Text(var text))) {
      return mismatch(field, constant);
    }
    Optional<Value> address = IpAddress.parse(text).map(Value.Address::new);
    if (address.isEmpty()) {
      Diagnostic found =
          Diagnostic.of(EqlFault.NO_ADDRESS, constant.span(), "`\"" + text + "\"` is no address")
              .withLabel(
                  block(constant).isPresent()
                      ? "blocks are compared by `==`, `!=`, `in` and `cidrMatch`"
                      : "`" + field.field() + "` is of type `ip`");
      diagnostics.add(hinted(found, MeantText.block(text)));
    }
    return address;
  }

  private static Diagnostic hinted(Diagnostic found, Optional<String> meant) {
    return meant.map(text -> found.withHint("did you mean `\"" + text + "\"`?")).orElse(found);
  }

  private static Optional<Network> block(Operand.OfConstant constant) {
    return constant.value() instanceof Value.Text(var text)
        ? Network.parse(text)
        : Optional.empty();
  }

  private Optional<DateText> date(Operand.OfField field, Operand.OfConstant constant) {
    return switch (constant.value()) {
      case Value.Whole(var milliseconds) ->
          Optional.of(DateText.of(Instant.ofEpochMilli(milliseconds)));
      case Value.Text(var text) -> {
        Optional<DateText> date = DateText.parse(text, now);
        if (date.isEmpty()) {
          Diagnostic found =
              Diagnostic.of(EqlFault.NO_DATE, constant.span(), "`\"" + text + "\"` is no date")
                  .withLabel("`" + field.field() + "` is a date, such as `2026-03-01T08:00:00Z`");
          diagnostics.add(hinted(found, MeantText.date(text)));
        }
        yield date;
      }
      case Value.Fraction _, Value.Truth _, Value.Moment _, Value.Address _, Value.Missing _ -> {
        mismatch(field, constant);
        yield Optional.empty();
      }
    };
  }

  private static Predicate between(DateText date) {
    return new Predicate.Between(new Value.Moment(date.from()), new Value.Moment(date.below()));
  }

  /// Parts that a date leaves out are filled so that the whole stretch is on one side.
  private static FieldTest dateOrder(FieldType type, Comparison comparison, DateText date) {
    boolean behind = !date.isMoment();
    Predicate predicate =
        switch (comparison) {
          case LESS, AT_LEAST -> new Predicate.Order(comparison, new Value.Moment(date.from()));
          case AT_MOST ->
              new Predicate.Order(
                  behind ? Comparison.LESS : comparison, new Value.Moment(date.below()));
          case GREATER ->
              new Predicate.Order(
                  behind ? Comparison.AT_LEAST : comparison, new Value.Moment(date.below()));
          case EQUAL, NOT_EQUAL -> throw new IllegalArgumentException(comparison + " is no order");
        };
    return FieldTest.of(type, predicate);
  }

  /// `f < 4.5` asks a whole number the same as `f <= 4`.
  private Optional<FieldTest> wholeOrder(
      Operand.OfField field, FieldType type, Comparison comparison, Operand.OfConstant constant) {
    if (!(constant.value() instanceof Value.Fraction(var bound))) {
      return whole(field, constant)
          .map(number -> FieldTest.of(type, new Predicate.Order(comparison, number)));
    }
    BigDecimal exact = new BigDecimal(bound);
    BigDecimal below = exact.setScale(0, RoundingMode.FLOOR);
    boolean downward = comparison == Comparison.LESS || comparison == Comparison.AT_MOST;
    boolean isWhole = below.compareTo(exact) == 0;
    if (below.compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) > 0
        || below.compareTo(BigDecimal.valueOf(Long.MIN_VALUE)) < 0) {
      boolean always = downward == bound > 0;
      return Optional.of(
          always ? FieldTest.of(type, new Predicate.Exists()) : FieldTest.never(type));
    }
    Comparison onWhole = isWhole ? comparison : downward ? Comparison.AT_MOST : Comparison.GREATER;
    return Optional.of(
        FieldTest.of(type, new Predicate.Order(onWhole, Value.of(below.longValueExact()))));
  }

  private Optional<FieldTest> noOrder(Operand.OfField field, String what) {
    diagnostics.add(
        Diagnostic.of(EqlFault.NO_ORDER, field.span(), "`" + field.field() + "` has no order")
            .withLabel("the field is " + what));
    return Optional.empty();
  }

  private <T> Optional<T> mismatch(Operand.OfField field, Operand.OfConstant constant) {
    Diagnostic found =
        Diagnostic.of(
                EqlFault.TYPE_MISMATCH,
                constant.span(),
                "`" + field.field() + "` is compared with " + constant.kind().description())
            .withLabel("the field is of type `" + field.field().type().mappingName() + "`");
    diagnostics.add(
        hint(field.kind(), constant.value())
            .map(typed -> found.withHint("did you mean `" + typed + "`?"))
            .orElse(found));
    return Optional.empty();
  }

  /// The constant as it would be written for a value of another kind.
  static Optional<String> hint(Kind wanted, Value value) {
    return switch (value) {
      case Value.Whole(var number) when wanted == Kind.TEXT -> Optional.of("\"" + number + "\"");
      case Value.Truth(var holds) when wanted == Kind.TEXT -> Optional.of("\"" + holds + "\"");
      case Value.Text(var text) when wanted == Kind.NUMBER && text.matches("[0-9]{1,18}") ->
          Optional.of(text);
      case Value.Text(var text)
          when wanted == Kind.TRUTH && (text.equals("true") || text.equals("false")) ->
          Optional.of(text);
      case Value.Whole _,
          Value.Fraction _,
          Value.Text _,
          Value.Truth _,
          Value.Moment _,
          Value.Address _,
          Value.Missing _ ->
          Optional.empty();
    };
  }

  private static List<Value> folded(Set<Value> values) {
    return values.stream()
        .map(value ->
            value instanceof Value.Text(var text) ? Value.of(CaseFolding.fold(text)) : value)
        .distinct()
        .toList();
  }
}
