package dev.seriema.catalog.generate;

import dev.seriema.model.expression.Condition;
import dev.seriema.model.expression.Predicate;
import dev.seriema.model.value.Value;
import java.util.List;
import java.util.stream.Collectors;

/// Wants and predicates in a few words, for people.
final class PredicateText {
  private static final int SHOWN_VALUES = 3;

  private PredicateText() {}

  static String of(Want want) {
    String text =
        switch (want.atom()) {
          case Condition.Test(var field, Predicate.Exists _, _) -> field + " is there";
          case Condition.Test(var field, var predicate, _) -> field + " is " + of(predicate);
          default -> "a computed part";
        };
    return want.holds() ? text : "not " + text;
  }

  static String of(Predicate predicate) {
    return switch (predicate) {
      case Predicate.Exists _ -> "there";
      case Predicate.OneOf(var values, _) -> list(values.stream().map(Value::shown).toList());
      case Predicate.Like(var patterns, _) ->
          list(patterns.stream().map(Object::toString).toList());
      case Predicate.Regex(var expressions, _) -> list(expressions);
      case Predicate.Order(var comparison, var bound) -> comparison.sign() + " " + bound.shown();
      case Predicate.Between(var from, var below) ->
          "from " + from.shown() + " to below " + below.shown();
      case Predicate.InNetwork(var blocks) ->
          list(
              blocks.stream()
                  .map(block ->
                      block.base().text()
                          + "/"
                          + (block.base().isVersion4() ? block.prefix() - 96 : block.prefix()))
                  .toList());
      case Predicate.SomeWord(var word) -> "with a word " + of(word);
      case Predicate.Phrase(var words, _) -> "with " + String.join(" ", words);
      case Predicate.WithinWords _ -> "within words";
      case Predicate.Near(var text, _, _) -> "near " + text;
    };
  }

  private static String list(List<String> all) {
    return all.stream().limit(SHOWN_VALUES).collect(Collectors.joining(" or "))
        + (all.size() > SHOWN_VALUES ? " or " + (all.size() - SHOWN_VALUES) + " more" : "");
  }
}
