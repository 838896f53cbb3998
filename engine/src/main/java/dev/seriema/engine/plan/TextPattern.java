package dev.seriema.engine.plan;

import dev.seriema.model.expression.Predicate;
import dev.seriema.model.value.LetterCase;
import dev.seriema.model.value.Wildcard;
import java.util.List;
import java.util.Set;

/// What a whole text may fit: a pattern with blanks or a regular expression.
public sealed interface TextPattern {
  record Like(Wildcard wildcard, LetterCase letterCase) implements TextPattern {}

  /// @param expression in the syntax of [RegexSyntax]
  record Regex(String expression, LetterCase letterCase) implements TextPattern {}

  /// The patterns of which a text fits one if a predicate holds for it.
  ///
  /// @return empty for a predicate that asks something else
  static List<TextPattern> of(Predicate predicate) {
    return switch (predicate) {
      case Predicate.Like(var patterns, var letterCase) ->
          patterns.stream().<TextPattern>map(pattern -> new Like(pattern, letterCase)).toList();
      case Predicate.Regex(var expressions, var letterCase) ->
          expressions.stream()
              .<TextPattern>map(expression -> new Regex(expression, letterCase))
              .toList();
      default -> List.of();
    };
  }

  /// Whether a predicate holds only for texts that fit patterns, and each of these has pieces.
  static boolean haveAllPieces(Predicate predicate) {
    List<TextPattern> patterns = of(predicate);
    return !patterns.isEmpty()
        && patterns.stream().noneMatch(pattern -> pattern.pieces().isEmpty());
  }

  /// Sets of [Pieces]; of each set one piece stands in every text that fits, once that is folded.
  default List<Set<String>> pieces() {
    return switch (this) {
      case Like(var wildcard, _) -> WildcardPieces.of(wildcard);
      case Regex(var expression, var letterCase) -> RegexPieces.of(expression, letterCase);
    };
  }
}
