package dev.seriema.catalog.overlap;

import dev.seriema.catalog.symbolic.PredicateSets;
import dev.seriema.catalog.symbolic.ValueSet;
import dev.seriema.engine.match.ValuePredicate;
import dev.seriema.model.expression.Predicate;
import dev.seriema.model.schema.FieldType;
import dev.seriema.model.value.LetterCase;
import dev.seriema.model.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/// What an atom asks of the values at one place. Sets are reckoned when they are first needed. Not
/// thread-safe.
final class Tested {
  /// Values of a list that are tried as they are.
  private static final int MOST_EXAMPLES = 100;

  private final Place place;
  private final Predicate predicate;
  private final ValuePredicate engine;
  private @Nullable List<Piece> pieces;
  private @Nullable List<Value> examples;

  Tested(Place place, Predicate predicate) {
    this.place = place;
    this.predicate = predicate;
    engine = ValuePredicate.of(place.field().type(), predicate);
  }

  /// A part of a list of which one has to hold.
  ///
  /// @param values that satisfy it; empty where that is not decided
  /// @param others that do not
  record Piece(Optional<ValueSet> values, Optional<ValueSet> others) {
    static Piece of(FieldType type, Predicate predicate) {
      Optional<ValueSet> values =
          isSure(type, predicate) ? PredicateSets.of(type, predicate) : Optional.empty();
      return new Piece(values, values.flatMap(ValueSet::not));
    }

    boolean isDecided() {
      return values.isPresent() && others.isPresent();
    }
  }

  Place place() {
    return place;
  }

  boolean isExists() {
    return predicate instanceof Predicate.Exists && !place.words();
  }

  boolean holds(Value value) {
    return engine.holds(value);
  }

  /// One where that can be reckoned with, else one for each member of a list. A value satisfies the
  /// predicate where it is in any of them.
  List<Piece> pieces() {
    if (pieces == null) {
      pieces = reckoned();
    }
    return pieces;
  }

  /// Some values that satisfy it.
  List<Value> examples() {
    if (examples == null) {
      examples = found();
    }
    return examples;
  }

  /// All texts that satisfy it, each once for all letter cases where it does not ask for one.
  ///
  /// @return empty where they are not listed
  Optional<List<Value>> listed() {
    return predicate instanceof Predicate.OneOf(List<Value> values, _)
            && values.size() <= MOST_EXAMPLES
            && isText(place.field().type())
            && values.stream().allMatch(Value.Text.class::isInstance)
        ? Optional.of(values)
        : Optional.empty();
  }

  /// Whether it cannot tell a text from one in other letter case.
  boolean isFolded() {
    return switch (predicate) {
      case Predicate.Exists _ -> true;
      case Predicate.OneOf(_, var letterCase) -> letterCase == LetterCase.FOLDED;
      case Predicate.Like(_, var letterCase) -> letterCase == LetterCase.FOLDED;
      case Predicate.Regex(_, var letterCase) -> letterCase == LetterCase.FOLDED;
      case Predicate.Near(_, _, var letterCase) -> letterCase == LetterCase.FOLDED;
      case Predicate.Order _,
          Predicate.Between _,
          Predicate.InNetwork _,
          Predicate.SomeWord _,
          Predicate.Phrase _,
          Predicate.WithinWords _ ->
          false;
    };
  }

  private List<Piece> reckoned() {
    FieldType type = place.field().type();
    Piece whole = Piece.of(type, predicate);
    List<Predicate> members = members();
    return whole.isDecided() || members.size() < 2
        ? List.of(whole)
        : members.stream().map(member -> Piece.of(type, member)).toList();
  }

  private List<Predicate> members() {
    List<Predicate> members = new ArrayList<>();
    switch (predicate) {
      case Predicate.Like(var patterns, var letterCase) ->
          patterns.forEach(
              pattern -> members.add(new Predicate.Like(List.of(pattern), letterCase)));
      case Predicate.Regex(var expressions, var letterCase) ->
          expressions.forEach(one -> members.add(new Predicate.Regex(List.of(one), letterCase)));
      case Predicate.OneOf _,
          Predicate.Exists _,
          Predicate.Order _,
          Predicate.Between _,
          Predicate.InNetwork _,
          Predicate.SomeWord _,
          Predicate.Phrase _,
          Predicate.WithinWords _,
          Predicate.Near _ ->
          members.add(predicate);
    }
    return members;
  }

  private List<Value> found() {
    List<Value> some = new ArrayList<>();
    if (predicate instanceof Predicate.OneOf(List<Value> values, _)) {
      values.stream().limit(MOST_EXAMPLES).forEach(some::add);
    } else {
      for (Piece piece : pieces()) {
        piece
            .values()
            .filter(values -> !values.isEmpty())
            .ifPresent(values -> some.add(values.sample(new Random(1))));
      }
    }
    return some.stream().filter(engine::holds).toList();
  }

  /// Whether all evaluators read values of a type alike: of a field that no table knows, only
  /// texts.
  private static boolean isSure(FieldType type, Predicate predicate) {
    if (type != FieldType.UNKNOWN) {
      return true;
    }
    return switch (predicate) {
      case Predicate.Exists _, Predicate.Like _, Predicate.Regex _, Predicate.Near _ -> true;
      case Predicate.OneOf(List<Value> values, _) ->
          values.stream().allMatch(Value.Text.class::isInstance);
      case Predicate.Order _,
          Predicate.Between _,
          Predicate.InNetwork _,
          Predicate.SomeWord _,
          Predicate.Phrase _,
          Predicate.WithinWords _ ->
          false;
    };
  }

  /// Whether equal texts are the same text.
  private static boolean isText(FieldType type) {
    return type != FieldType.VERSION
        && switch (type.family()) {
          case KEYWORD, TEXT -> true;
          case WHOLE, FRACTION, BOOLEAN, DATE, IP, NESTED, OTHER, UNKNOWN -> false;
        };
  }
}
