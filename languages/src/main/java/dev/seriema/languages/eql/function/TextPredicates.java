package dev.seriema.languages.eql.function;

import dev.seriema.model.expression.Predicate;
import dev.seriema.model.value.CaseFolding;
import dev.seriema.model.value.LetterCase;
import dev.seriema.model.value.Value;
import dev.seriema.model.value.Wildcard;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Tests for a part of a text as patterns.
final class TextPredicates {
  private TextPredicates() {}

  /// @param pattern makes the pattern of the part, which is folded where letter case does not count
  static Optional<Predicate> like(
      Value part, LetterCase letterCase, Function<String, Wildcard> pattern) {
    if (!(part instanceof Value.Text(var text))) {
      return Optional.empty();
    }
    Wildcard wildcard =
        pattern.apply(letterCase == LetterCase.FOLDED ? CaseFolding.fold(text) : text);
    boolean any = wildcard.parts().equals(List.of(Wildcard.Blank.MANY));
    return Optional.of(
        any ? new Predicate.Exists() : new Predicate.Like(List.of(wildcard), letterCase));
  }
}
