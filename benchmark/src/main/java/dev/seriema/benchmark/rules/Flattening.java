package dev.seriema.benchmark.rules;

import dev.seriema.model.expression.Condition;
import dev.seriema.model.expression.Field;
import dev.seriema.model.expression.Predicate;
import dev.seriema.model.schema.FieldType.Family;
import dev.seriema.model.value.LetterCase;
import dev.seriema.model.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Turns a condition of the engine into one that any program can be given, where it asks no more.
final class Flattening {
  private Flattening() {}

  static Optional<FlatCondition> of(Condition condition) {
    return switch (condition) {
      case Condition.Always(var holds, _) -> Optional.of(new FlatCondition.Always(holds));
      case Condition.Not(var operand, _) -> of(operand).map(FlatCondition.Not::new);
      case Condition.AllOf(var terms, _) -> all(terms).map(FlatCondition.AllOf::new);
      case Condition.AnyOf(var terms, _) -> all(terms).map(FlatCondition.AnyOf::new);
      case Condition.Test(var field, var predicate, _) -> test(field, predicate);
      case Condition.Compare _,
          Condition.Satisfies _,
          Condition.Holds _,
          Condition.IsMissing _,
          Condition.Nested _,
          Condition.SomeField _ ->
          Optional.empty();
    };
  }

  private static Optional<List<FlatCondition>> all(List<Condition> terms) {
    List<FlatCondition> flat = new ArrayList<>();
    for (Condition term : terms) {
      Optional<FlatCondition> one = of(term);
      if (one.isEmpty()) {
        return Optional.empty();
      }
      flat.add(one.get());
    }
    return Optional.of(flat);
  }

  private static Optional<FlatCondition> test(Field field, Predicate predicate) {
    String path = field.path().toString();
    Family family = field.type().family();
    if (!isOfTexts(family)) {
      return Optional.empty();
    }
    return switch (predicate) {
      case Predicate.Exists _ -> Optional.of(new FlatCondition.Exists(path));
      case Predicate.OneOf(var values, var letterCase) ->
          texts(values).map(texts -> new FlatCondition.OneOf(path, texts, isFolded(letterCase)));
      case Predicate.Like(var patterns, var letterCase) ->
          Optional.of(new FlatCondition.Like(path, patterns, isFolded(letterCase)));
      case Predicate.Order(var comparison, Value.Whole(var number)) ->
          Optional.of(new FlatCondition.Order(path, comparison, number));
      case Predicate.Order(var comparison, Value.Fraction(var number)) ->
          Optional.of(new FlatCondition.Order(path, comparison, number));
      case Predicate.Order _,
          Predicate.Between _,
          Predicate.Regex _,
          Predicate.InNetwork _,
          Predicate.SomeWord _,
          Predicate.Phrase _,
          Predicate.WithinWords _,
          Predicate.Near _ ->
          Optional.empty();
    };
  }

  /// Whether two values are equal when their texts are: nearly so for numbers, of which an event
  /// may write one in two ways; matches that differ for it would be told.
  private static boolean isOfTexts(Family family) {
    return switch (family) {
      case KEYWORD, WHOLE, FRACTION, BOOLEAN, IP, UNKNOWN -> true;
      case TEXT, DATE, NESTED, OTHER -> false;
    };
  }

  private static boolean isFolded(LetterCase letterCase) {
    return letterCase == LetterCase.FOLDED;
  }

  private static Optional<List<String>> texts(List<Value> values) {
    List<String> texts = new ArrayList<>();
    for (Value value : values) {
      switch (value) {
        case Value.Text(var text) -> texts.add(text);
        case Value.Whole(var number) -> texts.add(Long.toString(number));
        case Value.Fraction(var number) -> texts.add(Double.toString(number));
        case Value.Truth(var holds) -> texts.add(Boolean.toString(holds));
        case Value.Address(var address) -> texts.add(address.text());
        case Value.Moment _, Value.Missing _ -> {
          return Optional.empty();
        }
      }
    }
    return Optional.of(texts);
  }
}
