package dev.seriema.languages.lint;

import dev.seriema.model.expression.Predicate;
import dev.seriema.model.value.LetterCase;
import dev.seriema.model.value.Value;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Whether single values fit a predicate.
///
/// A value asked for without regard to letter case stands for all its spellings, and is folded.
final class Fit {
  private final Predicate predicate;
  private final Effort effort;
  private final Set<Value> values;
  private final List<Glob> patterns;

  /// Made when they are first asked for: most predicates are only compared with their like.
  private @Nullable Set<Value> foldedValues;

  private @Nullable List<Glob> foldedPatterns;

  Fit(Predicate predicate, Effort effort) {
    this.predicate = predicate;
    this.effort = effort;
    this.values =
        predicate instanceof Predicate.OneOf(var listed, _) && effort.spend(listed.size())
            ? new HashSet<>(listed)
            : Set.of();
    this.patterns =
        predicate instanceof Predicate.Like(var likes, _) && effort.spend(likes.size())
            ? likes.stream().map(Glob::of).toList()
            : List.of();
  }

  /// What a pattern predicate takes, one for each pattern; none for any other predicate.
  List<Glob> patterns() {
    return patterns;
  }

  List<Glob> foldedPatterns() {
    List<Glob> known = foldedPatterns;
    if (known == null) {
      known =
          predicate instanceof Predicate.Like(var likes, _) && !patterns.isEmpty()
              ? likes.stream().map(like -> Glob.of(Letters.folded(like))).toList()
              : List.of();
      foldedPatterns = known;
    }
    return known;
  }

  private Set<Value> foldedValues() {
    Set<Value> known = foldedValues;
    if (known == null) {
      known = new HashSet<>();
      for (Value value : values) {
        known.add(Letters.folded(value));
      }
      foldedValues = known;
    }
    return known;
  }

  /// Whether the value, in all its spellings, is sure to fit.
  boolean isSure(Value value, LetterCase letterCase) {
    return switch (predicate) {
      case Predicate.Exists _ -> true;
      case Predicate.OneOf(_, var listedCase) ->
          listedCase == LetterCase.FOLDED
              ? values.contains(Letters.folded(value))
              : letterCase == LetterCase.EXACT && values.contains(value);
      case Predicate.Like(_, var patternCase) ->
          patternCase == LetterCase.FOLDED
              ? isLike(Letters.folded(value), patterns)
              : letterCase == LetterCase.EXACT && isLike(value, patterns);
      case Predicate.Order(var comparison, var bound) -> {
        OptionalInt order = ValueOrder.of(value, bound);
        yield order.isPresent() && comparison.accepts(order.getAsInt());
      }
      case Predicate.InNetwork(var blocks) ->
          value instanceof Value.Address(var address)
              && blocks.stream().anyMatch(block -> block.contains(address));
      case Predicate.Regex _,
          Predicate.Between _,
          Predicate.SomeWord _,
          Predicate.Phrase _,
          Predicate.WithinWords _,
          Predicate.Near _ ->
          false;
    };
  }

  /// Whether the value, in any of its spellings, is sure not to fit.
  boolean isExcluded(Value value, LetterCase letterCase) {
    return switch (predicate) {
      case Predicate.OneOf(_, var listedCase) -> {
        boolean exact = letterCase == LetterCase.EXACT && listedCase == LetterCase.EXACT;
        boolean fits =
            exact ? values.contains(value) : foldedValues().contains(Letters.folded(value));
        yield effort.spend(1) && !fits;
      }
      case Predicate.Like(_, var patternCase) -> {
        boolean exact = letterCase == LetterCase.EXACT && patternCase == LetterCase.EXACT;
        boolean fits =
            exact ? isLike(value, patterns) : isLike(Letters.folded(value), foldedPatterns());
        yield effort.spend(1) && !fits;
      }
      case Predicate.Order(var comparison, var bound) -> {
        OptionalInt order = ValueOrder.of(value, bound);
        yield order.isPresent() && !comparison.accepts(order.getAsInt());
      }
      case Predicate.InNetwork(var blocks) ->
          value instanceof Value.Address(var address)
              && blocks.stream().noneMatch(block -> block.contains(address));
      case Predicate.Exists _,
          Predicate.Regex _,
          Predicate.Between _,
          Predicate.SomeWord _,
          Predicate.Phrase _,
          Predicate.WithinWords _,
          Predicate.Near _ ->
          false;
    };
  }

  private boolean isLike(Value value, List<Glob> globs) {
    if (!(value instanceof Value.Text(var text))) {
      return false;
    }
    Glob asked = Glob.ofText(text);
    for (Glob glob : globs) {
      if (glob.covers(asked, effort)) {
        return true;
      }
    }
    return false;
  }
}
