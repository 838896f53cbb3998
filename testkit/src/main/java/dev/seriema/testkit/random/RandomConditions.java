package dev.seriema.testkit.random;

import dev.seriema.model.diagnostic.SourceSpan;
import dev.seriema.model.expression.Comparison;
import dev.seriema.model.expression.Condition;
import dev.seriema.model.expression.Expression;
import dev.seriema.model.expression.Field;
import dev.seriema.model.expression.FieldQuestions;
import dev.seriema.model.expression.Predicate;
import dev.seriema.model.expression.ScalarFunction;
import dev.seriema.model.schema.FieldPath;
import dev.seriema.model.schema.FieldType;
import dev.seriema.model.value.CaseFolding;
import dev.seriema.model.value.IpAddress;
import dev.seriema.model.value.LetterCase;
import dev.seriema.model.value.Network;
import dev.seriema.model.value.Value;
import dev.seriema.model.value.Wildcard;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Makes conditions of every shape over a small vocabulary.
public final class RandomConditions {
  private static final SourceSpan NOWHERE = new SourceSpan(0, 0);
  private static final List<Comparison> ORDERS =
      List.of(Comparison.LESS, Comparison.AT_MOST, Comparison.GREATER, Comparison.AT_LEAST);
  private static final List<Comparison> COMPARISONS = List.of(Comparison.values());
  private static final ScalarFunction LENGTH = new Length();

  private final Chance chance;

  public RandomConditions(Chance chance) {
    this.chance = chance;
  }

  /// @param depth how many connectives may be nested
  public Condition next(int depth) {
    if (depth == 0 || chance.oneIn(4)) {
      return leaf();
    }
    return switch (chance.below(5)) {
      case 0 -> new Condition.Not(next(depth - 1), NOWHERE);
      case 1, 2 -> new Condition.AllOf(chance.list(2, 4, () -> next(depth - 1)), NOWHERE);
      default -> new Condition.AnyOf(chance.list(2, 4, () -> next(depth - 1)), NOWHERE);
    };
  }

  private Condition leaf() {
    return switch (chance.below(18)) {
      case 0 -> new Condition.Always(chance.oneIn(2), NOWHERE);
      case 1, 12 -> computed();
      case 2 -> test(chance.of(Vocabulary.NUMBERS), number());
      case 3 -> test(Vocabulary.ADDRESS, address());
      case 4 -> test(Vocabulary.DATE, date());
      case 6 -> test(Vocabulary.UNLISTED, new Predicate.Exists());
      case 5 ->
          test(
              Vocabulary.TRUTH,
              new Predicate.OneOf(List.of(Value.of(chance.oneIn(2))), LetterCase.EXACT));
      case 13, 14 -> test(Vocabulary.MESSAGE, words());
      case 15 -> nested();
      case 16 -> new Condition.SomeField(new ByType(text(), words(), number()), NOWHERE);
      case 17 ->
          chance.oneIn(2)
              ? test(Vocabulary.PART_NAME, text())
              : test(Vocabulary.PART_SIZE, number());
      default -> test(chance.of(Vocabulary.TEXTS), text());
    };
  }

  private Condition nested() {
    Condition name = test(Vocabulary.PART_NAME, text());
    Condition size = test(Vocabulary.PART_SIZE, number());
    Condition deeper =
        new Condition.Nested(
            Vocabulary.INNER_PARTS, test(Vocabulary.INNER_PART_NAME, text()), NOWHERE);
    Condition inner =
        switch (chance.below(6)) {
          case 0 -> name;
          case 1 -> new Condition.AllOf(List.of(name, size), NOWHERE);
          case 2 -> new Condition.Not(name, NOWHERE);
          case 3 -> new Condition.AllOf(List.of(name, deeper), NOWHERE);
          case 4 -> new Condition.AnyOf(List.of(size, new Condition.Not(deeper, NOWHERE)), NOWHERE);
          default -> new Condition.SomeField(new ByType(text(), words(), number()), NOWHERE);
        };
    return new Condition.Nested(Vocabulary.PARTS, inner, NOWHERE);
  }

  private Predicate words() {
    return switch (chance.below(5)) {
      case 2 ->
          new Predicate.WithinWords(
              chance.list(
                  1,
                  3,
                  () -> Set.copyOf(chance.list(1, 4, () -> chance.of(Vocabulary.MESSAGE_WORDS)))));
      case 0 ->
          new Predicate.Phrase(
              chance.list(1, 3, () -> chance.of(Vocabulary.MESSAGE_WORDS)), chance.below(5));
      case 1 -> new Predicate.SomeWord(near());
      default -> new Predicate.SomeWord(text());
    };
  }

  private Predicate near() {
    LetterCase letterCase = chance.oneIn(2) ? LetterCase.EXACT : LetterCase.FOLDED;
    String text =
        chance.oneIn(2) ? chance.of(Vocabulary.MESSAGE_WORDS) : chance.of(Vocabulary.WORDS);
    return new Predicate.Near(cased(text, letterCase), chance.below(3), letterCase);
  }

  private static Condition test(Field field, Predicate predicate) {
    return new Condition.Test(field, predicate, NOWHERE);
  }

  private Predicate text() {
    LetterCase letterCase = chance.oneIn(2) ? LetterCase.EXACT : LetterCase.FOLDED;
    return switch (chance.below(7)) {
      case 0 -> new Predicate.Exists();
      case 4 -> near();
      case 1 ->
          new Predicate.Like(
              chance.list(
                  1,
                  3,
                  () ->
                      Wildcard.ofStarsAndQuestionMarks(
                          cased(chance.of(Vocabulary.PATTERNS), letterCase))),
              letterCase);
      case 2 ->
          new Predicate.Regex(chance.list(1, 2, () -> chance.of(Vocabulary.REGEXES)), letterCase);
      case 3 -> new Predicate.Order(chance.of(ORDERS), Value.of(chance.of(Vocabulary.WORDS)));
      default ->
          new Predicate.OneOf(
              chance.list(1, 3, () -> Value.of(cased(chance.of(Vocabulary.WORDS), letterCase))),
              letterCase);
    };
  }

  private static String cased(String text, LetterCase letterCase) {
    return letterCase == LetterCase.FOLDED ? CaseFolding.fold(text) : text;
  }

  private Predicate number() {
    return switch (chance.below(3)) {
      case 0 -> new Predicate.Exists();
      case 1 -> new Predicate.Order(chance.of(ORDERS), anyNumber());
      default -> new Predicate.OneOf(chance.list(1, 3, this::anyNumber), LetterCase.EXACT);
    };
  }

  private Value anyNumber() {
    return chance.oneIn(2)
        ? Value.of(chance.of(Vocabulary.WHOLES))
        : Value.of(chance.of(Vocabulary.FRACTIONS));
  }

  private Predicate address() {
    Value address =
        new Value.Address(IpAddress.parse(chance.of(Vocabulary.ADDRESSES)).orElseThrow());
    return switch (chance.below(4)) {
      case 0 -> new Predicate.Exists();
      case 1 -> new Predicate.Order(chance.of(ORDERS), address);
      case 2 -> new Predicate.OneOf(List.of(address), LetterCase.EXACT);
      default ->
          new Predicate.InNetwork(
              chance.list(1, 2, () -> Network.parse(chance.of(Vocabulary.BLOCKS)).orElseThrow()));
    };
  }

  private Predicate date() {
    Value from = new Value.Moment(Instant.parse("2026-03-02T00:00:00Z"));
    Value below = new Value.Moment(Instant.parse("2026-03-02T10:00:00Z"));
    return switch (chance.below(3)) {
      case 0 -> new Predicate.Exists();
      case 1 -> new Predicate.Between(from, below);
      default -> new Predicate.Order(chance.of(ORDERS), chance.oneIn(2) ? from : below);
    };
  }

  private Condition computed() {
    return switch (chance.below(6)) {
      case 0 -> new Condition.IsMissing(chance.oneIn(2) ? length() : anyField(), NOWHERE);
      case 1 -> new Condition.Holds(new Expression.Truth(next(chance.below(2))), NOWHERE);
      case 2 -> new Condition.Holds(anyField(), NOWHERE);
      case 3 -> new Condition.Satisfies(chance.oneIn(4) ? length() : anyField(), text(), NOWHERE);
      case 4 ->
          new Condition.Compare(
              length(), chance.of(COMPARISONS), constant(Value.of(chance.below(9))), NOWHERE);
      default ->
          new Condition.Compare(
              anyField(),
              chance.of(COMPARISONS),
              chance.oneIn(4) ? anyField() : constant(anyValue()),
              NOWHERE);
    };
  }

  private Expression length() {
    return new Expression.Call(
        LENGTH, List.of(new Expression.FieldValue(chance.of(Vocabulary.TEXTS))));
  }

  private Expression anyField() {
    return new Expression.FieldValue(
        switch (chance.below(6)) {
          case 0 -> Vocabulary.TRUTH;
          case 1 -> Vocabulary.DATE;
          case 2 -> Vocabulary.ADDRESS;
          case 3 -> chance.of(Vocabulary.NUMBERS);
          case 4 -> chance.of(Vocabulary.TEXTS);
          default -> Vocabulary.UNLISTED;
        });
  }

  private static Expression constant(Value value) {
    return new Expression.Constant(value);
  }

  private Value anyValue() {
    return switch (chance.below(6)) {
      case 0 -> Value.of(chance.oneIn(2));
      case 1 -> new Value.Moment(Instant.parse("2026-03-02T10:00:00Z"));
      case 2 -> new Value.Address(IpAddress.parse(chance.of(Vocabulary.ADDRESSES)).orElseThrow());
      case 3 -> Value.of(chance.of(Vocabulary.WORDS));
      case 4 -> Value.missing();
      default -> anyNumber();
    };
  }

  /// Asks each field of the vocabulary about its type; what has no name in it is not asked.
  private record ByType(Predicate text, Predicate words, Predicate number)
      implements FieldQuestions {
    @Override
    public String pattern() {
      return "*";
    }

    @Override
    public List<Question> at(FieldPath place) {
      List<Question> questions = new ArrayList<>();
      if (place.equals(Vocabulary.MESSAGE.path())) {
        questions.add(new Question(FieldType.TEXT, words));
      }
      if (place.name().endsWith("name")) {
        questions.add(new Question(FieldType.KEYWORD, text));
      }
      if (place.name().endsWith("size") || place.name().endsWith("deeper")) {
        questions.add(new Question(FieldType.LONG, number));
      }
      return questions;
    }

    @Override
    public List<Predicate> predicates() {
      return List.of(text, words, number);
    }
  }

  /// The number of code points of a text.
  private static final class Length implements ScalarFunction {
    @Override
    public String name() {
      return "length";
    }

    @Override
    public Value apply(List<Value> arguments) {
      return arguments.get(0) instanceof Value.Text(String text)
          ? Value.of(text.codePointCount(0, text.length()))
          : Value.missing();
    }
  }
}
