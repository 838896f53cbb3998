package dev.seriema.testkit;

import dev.seriema.model.event.JsonWriter;
import dev.seriema.model.event.ValueKind;
import dev.seriema.model.expression.Clause;
import dev.seriema.model.expression.Comparison;
import dev.seriema.model.expression.Condition;
import dev.seriema.model.expression.Expression;
import dev.seriema.model.expression.Field;
import dev.seriema.model.expression.FieldQuestions;
import dev.seriema.model.expression.Predicate;
import dev.seriema.model.schema.FieldPath;
import dev.seriema.model.schema.FieldType;
import dev.seriema.model.schema.FieldType.Family;
import dev.seriema.model.value.CaseFolding;
import dev.seriema.model.value.IpAddress;
import dev.seriema.model.value.LetterCase;
import dev.seriema.model.value.Timestamps;
import dev.seriema.model.value.Value;
import dev.seriema.model.value.VersionOrder;
import dev.seriema.model.value.Wildcard;
import dev.seriema.testkit.SlowDecoder.FieldValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.util.automaton.CharacterRunAutomaton;
import org.apache.lucene.util.automaton.Operations;
import org.apache.lucene.util.automaton.RegExp;

/// What a condition means, said slowly and obviously: one event at a time, every value read anew,
/// nothing prepared but automata of regular expressions, which cost more than all else.
///
/// Whatever is fast must agree with it.
public final class ReferenceEvaluator {
  private static final Map<RegularExpression, CharacterRunAutomaton> AUTOMATA =
      new ConcurrentHashMap<>();

  private final Map<String, List<FieldValue>> event;

  /// @param event the values of each field that has any; of the whole event
  ///   ([SlowDecoder#everything]) where conditions ask for nested objects or for fields by a
  ///   pattern
  public ReferenceEvaluator(Map<String, List<FieldValue>> event) {
    this.event = event;
  }

  private record RegularExpression(String text, LetterCase letterCase) {}

  /// The three values of truth.
  public enum Truth {
    HOLDS,
    FAILS,
    UNKNOWN;

    static Truth of(boolean holds) {
      return holds ? HOLDS : FAILS;
    }

    Truth negated() {
      return switch (this) {
        case HOLDS -> FAILS;
        case FAILS -> HOLDS;
        case UNKNOWN -> UNKNOWN;
      };
    }
  }

  public Truth evaluate(Condition condition) {
    return switch (condition) {
      case Condition.Always(boolean holds, _) -> Truth.of(holds);
      case Condition.Test(Field field, Predicate.Exists _, _)
          when field.type().family() == Family.OTHER || field.type().family() == Family.NESTED ->
          Truth.of(event.containsKey(field.path().name()));
      case Condition.Test(Field field, Predicate.Order(var comparison, Value.Text bound), _)
          when field.type() == FieldType.VERSION ->
          Truth.of(
              values(field).stream()
                  .filter(Value.Text.class::isInstance)
                  .map(value -> ((Value.Text) value).text())
                  .anyMatch(text -> comparison.accepts(VersionOrder.compare(text, bound.text()))));
      case Condition.Test(Field field, Predicate predicate, _) ->
          Truth.of(values(field).stream().anyMatch(value -> ask(predicate, value) == Truth.HOLDS));
      case Condition.Compare(var left, var comparison, var right, _) ->
          compare(value(left), comparison, value(right));
      case Condition.Satisfies(var expression, var predicate, _) ->
          ask(predicate, value(expression));
      case Condition.Holds(var expression, _) ->
          value(expression) instanceof Value.Truth(boolean holds) ? Truth.of(holds) : Truth.UNKNOWN;
      case Condition.IsMissing(var expression, _) -> Truth.of(value(expression).isMissing());
      case Condition.Nested(var path, var inner, _) ->
          Truth.of(
              event.getOrDefault(path.name(), List.of()).stream()
                  .filter(value -> value.kind() == ValueKind.OBJECT)
                  .map(object -> alone(path, object))
                  .anyMatch(object -> object.evaluate(inner) == Truth.HOLDS));
      case Condition.SomeField(var questions, _) ->
          Truth.of(
              event.entrySet().stream()
                  .anyMatch(field ->
                      questions.at(new FieldPath(field.getKey())).stream()
                          .anyMatch(question -> holds(question, field.getValue()))));
      case Condition.Not(var operand, _) -> evaluate(operand).negated();
      case Condition.AllOf(var terms, _) ->
          joined(terms.stream().map(this::evaluate).toList(), Truth.FAILS);
      case Condition.AnyOf(var terms, _) ->
          joined(terms.stream().map(this::evaluate).toList(), Truth.HOLDS);
    };
  }

  /// An object of a nested field as the only one of an event.
  private static ReferenceEvaluator alone(FieldPath path, FieldValue object) {
    byte[] json = object.text().getBytes(StandardCharsets.UTF_8);
    byte[] document =
        new JsonWriter()
            .beginObject()
            .name(path.name())
            .copy(json, 0, json.length)
            .endObject()
            .toByteArray();
    return new ReferenceEvaluator(SlowDecoder.everything(document));
  }

  private static boolean holds(FieldQuestions.Question question, List<FieldValue> values) {
    return values.stream()
        .map(value -> read(question.type(), value))
        .anyMatch(value -> ask(question.predicate(), value) == Truth.HOLDS);
  }

  /// What a clause says, or what its negation does.
  public Truth evaluate(Clause clause, boolean negated) {
    return switch (clause) {
      case Clause.Leaf leaf -> evaluate(negated ? leaf.negated() : leaf.asWritten());
      case Clause.Not(var operand, _) -> evaluate(operand, !negated);
      case Clause.Group(var join, var terms, _) ->
          joined(
              terms.stream().map(term -> evaluate(term, negated)).toList(),
              (join == Clause.Join.ALL) == negated ? Truth.HOLDS : Truth.FAILS);
    };
  }

  /// @param decisive what one term has to say for the whole to say it
  private static Truth joined(List<Truth> terms, Truth decisive) {
    Truth joined = decisive.negated();
    for (Truth truth : terms) {
      if (truth == decisive) {
        return decisive;
      }
      joined = truth == Truth.UNKNOWN ? truth : joined;
    }
    return joined;
  }

  private Value value(Expression expression) {
    return switch (expression) {
      case Expression.Constant(Value value) -> value;
      case Expression.FieldValue(Field field) ->
          values(field).stream()
              .reduce((a, b) -> order(a, b).orElse(0) <= 0 ? a : b)
              .orElse(Value.missing());
      case Expression.Call(var function, var arguments) ->
          function.apply(arguments.stream().map(this::value).toList());
      case Expression.Truth(var condition) ->
          switch (evaluate(condition)) {
            case HOLDS -> Value.of(true);
            case FAILS -> Value.of(false);
            case UNKNOWN -> Value.missing();
          };
    };
  }

  /// The values of a field that can be read as its type.
  public List<Value> values(Field field) {
    return event.getOrDefault(field.path().name(), List.of()).stream()
        .map(value -> read(field.type(), value))
        .filter(value -> !value.isMissing())
        .toList();
  }

  private static Value read(FieldType type, FieldValue value) {
    if (value.kind() == ValueKind.OBJECT) {
      return Value.missing();
    }
    return switch (type.family()) {
      case KEYWORD, TEXT -> Value.of(value.text());
      case WHOLE -> number(value).map(number -> whole(type, number)).orElse(Value.missing());
      case FRACTION -> isTruth(value) ? Value.missing() : fraction(type, value.text());
      case BOOLEAN -> truth(value);
      case DATE ->
          isTruth(value)
              ? Value.missing()
              : Timestamps.parse(value.text())
                  .<Value>map(Value.Moment::new)
                  .orElse(Value.missing());
      case IP ->
          value.kind() == ValueKind.STRING
              ? IpAddress.parse(value.text()).<Value>map(Value.Address::new).orElse(Value.missing())
              : Value.missing();
      case UNKNOWN -> byKind(value);
      case OTHER, NESTED -> Value.missing();
    };
  }

  private static Value byKind(FieldValue value) {
    return switch (value.kind()) {
      case STRING -> Value.of(value.text());
      case NUMBER ->
          value.text().matches("-?[0-9]+") && !cut(new BigDecimal(value.text())).isMissing()
              ? cut(new BigDecimal(value.text()))
              : fraction(FieldType.DOUBLE, value.text());
      case TRUE -> Value.of(true);
      case FALSE -> Value.of(false);
      case OBJECT -> Value.missing();
    };
  }

  private static Optional<BigDecimal> number(FieldValue value) {
    try {
      return isTruth(value) ? Optional.empty() : Optional.of(new BigDecimal(value.text()));
    } catch (NumberFormatException noNumber) {
      return Optional.empty();
    }
  }

  /// As an index reads it, which takes what Java does; missing where it does not fit.
  private static Value fraction(FieldType type, String text) {
    try {
      double number =
          type == FieldType.FLOAT ? (float) Double.parseDouble(text) : Double.parseDouble(text);
      return Double.isFinite(number) ? Value.of(number) : Value.missing();
    } catch (NumberFormatException noNumber) {
      return Value.missing();
    }
  }

  /// A number as a whole one of a type; missing where the type does not hold it.
  private static Value whole(FieldType type, BigDecimal number) {
    return switch (type) {
      case BYTE -> cut(number, Byte.MIN_VALUE, Byte.MAX_VALUE);
      case SHORT -> cut(number, Short.MIN_VALUE, Short.MAX_VALUE);
      case INTEGER -> cut(number, Integer.MIN_VALUE, Integer.MAX_VALUE);
      case UNSIGNED_LONG -> unsigned(number);
      default -> cut(number);
    };
  }

  private static Value cut(BigDecimal number, long least, long greatest) {
    return cut(number) instanceof Value.Whole whole
            && whole.number() >= least
            && whole.number() <= greatest
        ? whole
        : Value.missing();
  }

  /// Without a fraction from zero to 2^64, exclusive; from 2^63 on as the nearest `double`.
  private static Value unsigned(BigDecimal number) {
    boolean isHeld =
        number.signum() == 0
            || (number.compareTo(BigDecimal.ONE) >= 0
                && number.compareTo(BigDecimal.TWO.pow(64)) < 0
                && number.stripTrailingZeros().scale() <= 0);
    if (!isHeld) {
      return Value.missing();
    }
    Value whole = cut(number);
    return whole.isMissing() ? Value.of(number.doubleValue()) : whole;
  }

  /// A whole number without what stands behind its point; missing where it does not fit.
  private static Value cut(BigDecimal number) {
    if (number.abs().compareTo(BigDecimal.ONE) < 0) {
      return Value.of(0);
    }
    if (number.abs().compareTo(BigDecimal.TWO.pow(64)) > 0) {
      return Value.missing();
    }
    BigDecimal whole = number.setScale(0, RoundingMode.DOWN);
    boolean fits =
        whole.compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) <= 0
            && whole.compareTo(BigDecimal.valueOf(Long.MIN_VALUE)) >= 0;
    return fits ? Value.of(whole.longValueExact()) : Value.missing();
  }

  private static Value truth(FieldValue value) {
    return switch (value.kind()) {
      case TRUE -> Value.of(true);
      case FALSE -> Value.of(false);
      case STRING ->
          switch (value.text()) {
            case "true" -> Value.of(true);
            case "false", "" -> Value.of(false);
            default -> Value.missing();
          };
      case NUMBER, OBJECT -> Value.missing();
    };
  }

  private static boolean isTruth(FieldValue value) {
    return value.kind() == ValueKind.TRUE || value.kind() == ValueKind.FALSE;
  }

  private static Truth ask(Predicate predicate, Value value) {
    if (value.isMissing()) {
      return Truth.UNKNOWN;
    }
    return switch (predicate) {
      case Predicate.Exists _ -> Truth.HOLDS;
      case Predicate.OneOf(var wanted, var letterCase) ->
          wanted.stream()
              .map(one -> compare(folded(value, letterCase), Comparison.EQUAL, one))
              .reduce((a, b) -> a == Truth.HOLDS || b == Truth.HOLDS ? Truth.HOLDS : a)
              .orElse(Truth.FAILS);
      case Predicate.Like(var patterns, var letterCase) ->
          folded(value, letterCase) instanceof Value.Text(String text)
              ? Truth.of(patterns.stream().anyMatch(pattern -> fits(pattern, text)))
              : Truth.UNKNOWN;
      case Predicate.Regex(var expressions, var letterCase) ->
          value instanceof Value.Text(String text)
              ? Truth.of(expressions.stream().anyMatch(one -> fits(one, letterCase, text)))
              : Truth.UNKNOWN;
      case Predicate.Order(var comparison, var bound) -> compare(value, comparison, bound);
      case Predicate.Between(var from, var below) ->
          compare(value, Comparison.AT_LEAST, from) == Truth.HOLDS
              ? compare(value, Comparison.LESS, below)
              : compare(value, Comparison.AT_LEAST, from);
      case Predicate.InNetwork(var blocks) ->
          switch (value) {
            case Value.Address(var address) ->
                Truth.of(blocks.stream().anyMatch(block -> block.contains(address)));
            case Value.Text(var text) ->
                Truth.of(
                    IpAddress.parse(text).stream()
                        .anyMatch(
                            address -> blocks.stream().anyMatch(block -> block.contains(address))));
            case Value.Whole _, Value.Fraction _, Value.Truth _, Value.Moment _, Value.Missing _ ->
                Truth.UNKNOWN;
          };
      case Predicate.SomeWord(var word) ->
          ofText(
              value,
              text ->
                  SlowText.words(text).stream()
                      .anyMatch(one -> ask(word, Value.of(one)) == Truth.HOLDS));
      case Predicate.Phrase(var words, var slop) ->
          ofText(value, text -> SlowText.isPhrase(words, slop, SlowText.words(text)));
      case Predicate.WithinWords(var sets) ->
          ofText(
              value,
              text ->
                  !SlowText.words(text).isEmpty()
                      && sets.stream().anyMatch(set -> set.containsAll(SlowText.words(text))));
      case Predicate.Near(var near, var edits, var letterCase) ->
          ofText(folded(value, letterCase), text -> SlowText.edits(near, text) <= edits);
    };
  }

  private static Truth ofText(Value value, java.util.function.Predicate<String> test) {
    return value instanceof Value.Text(var text) ? Truth.of(test.test(text)) : Truth.UNKNOWN;
  }

  private static Value folded(Value value, LetterCase letterCase) {
    return letterCase == LetterCase.FOLDED && value instanceof Value.Text(String text)
        ? Value.of(CaseFolding.fold(text))
        : value;
  }

  private static Truth compare(Value left, Comparison comparison, Value right) {
    return order(left, right)
        .map(order -> Truth.of(comparison.accepts(order)))
        .orElse(Truth.UNKNOWN);
  }

  /// How two values of one kind stand to each other; empty for values of two kinds.
  public static Optional<Integer> order(Value left, Value right) {
    if (left instanceof Value.Text(var a) && right instanceof Value.Text(var b)) {
      return Optional.of(
          Arrays.compareUnsigned(
              a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8)));
    }
    if (left instanceof Value.Truth(var a) && right instanceof Value.Truth(var b)) {
      return Optional.of(Boolean.compare(a, b));
    }
    if (left instanceof Value.Moment(var a) && right instanceof Value.Moment(var b)) {
      return Optional.of(a.compareTo(b));
    }
    if (left instanceof Value.Address(var a) && right instanceof Value.Address(var b)) {
      return Optional.of(a.compareTo(b));
    }
    return exact(left)
        .flatMap(a -> exact(right).map(b -> Comparator.<BigDecimal>naturalOrder().compare(a, b)));
  }

  private static Optional<BigDecimal> exact(Value value) {
    return switch (value) {
      case Value.Whole(long number) -> Optional.of(BigDecimal.valueOf(number));
      case Value.Fraction(double number) -> Optional.of(new BigDecimal(number));
      case Value.Text _, Value.Truth _, Value.Moment _, Value.Address _, Value.Missing _ ->
          Optional.empty();
    };
  }

  private static boolean fits(Wildcard pattern, String text) {
    return fits(pattern.parts(), text.codePoints().toArray(), 0);
  }

  /// Whether the rest of a text fits the rest of a pattern.
  private static boolean fits(List<Wildcard.Part> parts, int[] text, int at) {
    if (parts.isEmpty()) {
      return at == text.length;
    }
    List<Wildcard.Part> rest = parts.subList(1, parts.size());
    return switch (parts.getFirst()) {
      case Wildcard.Literal(String literal) -> {
        int[] wanted = literal.codePoints().toArray();
        int end = at + wanted.length;
        yield end <= text.length
            && Arrays.equals(wanted, Arrays.copyOfRange(text, at, end))
            && fits(rest, text, end);
      }
      case Wildcard.Blank.ONE -> at < text.length && fits(rest, text, at + 1);
      case Wildcard.Blank.MANY -> {
        boolean found = false;
        for (int from = at; from <= text.length && !found; from++) {
          found = fits(rest, text, from);
        }
        yield found;
      }
    };
  }

  private static boolean fits(String expression, LetterCase letterCase, String text) {
    return AUTOMATA
        .computeIfAbsent(
            new RegularExpression(expression, letterCase), ReferenceEvaluator::automaton)
        .run(text);
  }

  @SuppressWarnings("deprecation") // `~` means complement in the syntax that rules are written in
  private static CharacterRunAutomaton automaton(RegularExpression regex) {
    RegExp parsed =
        new RegExp(
            regex.text,
            RegExp.ALL | RegExp.DEPRECATED_COMPLEMENT,
            regex.letterCase == LetterCase.FOLDED ? RegExp.CASE_INSENSITIVE : 0);
    return new CharacterRunAutomaton(
        Operations.determinize(parsed.toAutomaton(), Operations.DEFAULT_DETERMINIZE_WORK_LIMIT));
  }
}
