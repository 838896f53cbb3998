package dev.seriema.languages.eql.function;

import dev.seriema.model.value.CaseFolding;
import dev.seriema.model.value.LetterCase;
import dev.seriema.model.value.Value;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;

/// The arguments of one call, read as the kind that a function needs.
record Arguments(List<Value> values, LetterCase letterCase) {
  /// Missing also where the call has no such argument.
  Value value(int index) {
    return index < values.size() ? values.get(index) : Value.missing();
  }

  boolean isMissing(int index) {
    return value(index).isMissing();
  }

  Optional<String> text(int index) {
    return value(index) instanceof Value.Text(var text) ? Optional.of(text) : Optional.empty();
  }

  /// The text in the form that is compared: folded where letter case does not count. It has the
  /// same length as the text itself.
  Optional<String> compared(int index) {
    return letterCase == LetterCase.FOLDED ? text(index).map(CaseFolding::fold) : text(index);
  }

  /// Asks a question of the first two arguments, both as they are compared; missing where one is no
  /// text.
  Value compareTexts(BiPredicate<String, String> question) {
    Optional<String> first = compared(0);
    Optional<String> second = compared(1);
    return first.isPresent() && second.isPresent()
        ? Value.of(question.test(first.get(), second.get()))
        : Value.missing();
  }

  /// A whole number, cut to the range of positions in a text.
  Optional<Integer> position(int index) {
    return value(index) instanceof Value.Whole(var number)
        ? Optional.of((int) Math.clamp(number, (long) Integer.MIN_VALUE, (long) Integer.MAX_VALUE))
        : Optional.empty();
  }
}
