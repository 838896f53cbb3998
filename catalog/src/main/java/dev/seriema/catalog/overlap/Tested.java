package dev.seriema.catalog.overlap;

import dev.seriema.catalog.symbolic.PredicateSets;
import dev.seriema.engine.match.ValuePredicate;
import dev.seriema.model.expression.Predicate;
import dev.seriema.model.schema.FieldType;
import dev.seriema.model.value.LetterCase;
import dev.seriema.model.value.Value;
import dev.seriema.model.value.Wildcard;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
  private @Nullable List<Piece> foldedPieces;
  private @Nullable List<Value> examples;

  Tested(Place place, Predicate predicate) {
    this.place = place;
    this.predicate = predicate;
    engine = ValuePredicate.of(place.field().type(), predicate);
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
      pieces = reckoned(predicate);
    }
    return pieces;
  }

  /// The same among texts in folded letter case, for a predicate that cannot tell them from others.
  /// Such sets are much smaller.
  List<Piece> foldedPieces() {
    if (foldedPieces == null) {
      foldedPieces = reckoned(exact());
    }
    return foldedPieces;
  }

  private Predicate exact() {
    return switch (predicate) {
      case Predicate.OneOf(var values, LetterCase letterCase)
          when letterCase == LetterCase.FOLDED ->
          new Predicate.OneOf(values, LetterCase.EXACT);
      case Predicate.Like(var patterns, _) -> new Predicate.Like(patterns, LetterCase.EXACT);
      case Predicate.Regex(var expressions, _) ->
          new Predicate.Regex(expressions, LetterCase.EXACT);
      case Predicate.Near(var text, int edits, _) ->
          new Predicate.Near(text, edits, LetterCase.EXACT);
      case Predicate.OneOf _,
          Predicate.Exists _,
          Predicate.Order _,
          Predicate.Between _,
          Predicate.InNetwork _,
          Predicate.SomeWord _,
          Predicate.Phrase _,
          Predicate.WithinWords _ ->
          predicate;
    };
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

  private List<Piece> reckoned(Predicate asked) {
    FieldType type = place.field().type();
    Piece whole = piece(type, asked);
    List<Predicate> members = members(asked);
    return whole.values().isPresent() || members.size() < 2
        ? List.of(whole)
        : members.stream().map(member -> piece(type, member)).toList();
  }

  private static Piece piece(FieldType type, Predicate asked) {
    return new Piece(isSure(type, asked) ? PredicateSets.of(type, asked) : Optional.empty());
  }

  private static List<Predicate> members(Predicate asked) {
    List<Predicate> members = new ArrayList<>();
    switch (asked) {
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
          members.add(asked);
    }
    return members;
  }

  private List<Value> found() {
    List<Value> some = new ArrayList<>();
    switch (predicate) {
      case Predicate.OneOf(List<Value> values, _) ->
          values.stream().limit(MOST_EXAMPLES).forEach(some::add);
      case Predicate.Like(List<Wildcard> patterns, _) ->
          patterns.forEach(pattern -> {
            some.add(filled(pattern, ""));
            some.add(filled(pattern, "amber"));
          });
      case Predicate.Exists _,
          Predicate.Regex _,
          Predicate.Order _,
          Predicate.Between _,
          Predicate.InNetwork _,
          Predicate.SomeWord _,
          Predicate.Phrase _,
          Predicate.WithinWords _,
          Predicate.Near _ -> {
        for (Piece piece : isFolded() ? foldedPieces() : pieces()) {
          piece.some().ifPresent(some::add);
        }
      }
    }
    return some.stream().filter(engine::holds).toList();
  }

  /// @param many what stands for any number of letters
  private static Value filled(Wildcard pattern, String many) {
    StringBuilder text = new StringBuilder();
    for (Wildcard.Part part : pattern.parts()) {
      switch (part) {
        case Wildcard.Literal(String literal) -> text.append(literal);
        case Wildcard.Blank blank -> text.append(blank == Wildcard.Blank.ONE ? "a" : many);
      }
    }
    return Value.of(text.toString());
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
