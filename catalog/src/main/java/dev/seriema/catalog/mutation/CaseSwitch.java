package dev.seriema.catalog.mutation;

import dev.seriema.model.diagnostic.SourceSpan;
import dev.seriema.model.expression.Condition;
import dev.seriema.model.expression.Predicate;
import dev.seriema.model.value.CaseFolding;
import dev.seriema.model.value.LetterCase;
import dev.seriema.model.value.Value;
import dev.seriema.model.value.Wildcard;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Lets letter case count in all tests of a clause where it did not, or the other way round.
final class CaseSwitch {
  private final QueryWords words;
  private final SourceSpan within;
  private LetterCase from = LetterCase.EXACT;
  private boolean isChanged;

  /// @param within the stretch in which the query spells its values
  CaseSwitch(QueryWords words, SourceSpan within) {
    this.words = words;
    this.within = within;
  }

  /// What was switched from.
  LetterCase from() {
    return from;
  }

  /// @param spared fields that are left as they are
  /// @return empty where letter case makes no difference
  Optional<Condition> of(Condition condition, Set<String> spared) {
    from = isFolded(condition) ? LetterCase.FOLDED : LetterCase.EXACT;
    Condition switched = switched(condition, spared);
    return isChanged ? Optional.of(switched) : Optional.empty();
  }

  private static boolean isFolded(Condition condition) {
    return switch (condition) {
      case Condition.Not(var operand, _) -> isFolded(operand);
      case Condition.Nested(_, var inner, _) -> isFolded(inner);
      case Condition.AllOf(var terms, _) -> terms.stream().anyMatch(CaseSwitch::isFolded);
      case Condition.AnyOf(var terms, _) -> terms.stream().anyMatch(CaseSwitch::isFolded);
      case Condition.Test(_, var predicate, _) -> isFolded(predicate);
      case Condition.Satisfies(_, var predicate, _) -> isFolded(predicate);
      case Condition.Always _,
          Condition.Compare _,
          Condition.Holds _,
          Condition.IsMissing _,
          Condition.SomeField _ ->
          false;
    };
  }

  private static boolean isFolded(Predicate predicate) {
    return switch (predicate) {
      case Predicate.OneOf(_, var letterCase) -> letterCase == LetterCase.FOLDED;
      case Predicate.Like(_, var letterCase) -> letterCase == LetterCase.FOLDED;
      case Predicate.Regex(_, var letterCase) -> letterCase == LetterCase.FOLDED;
      default -> false;
    };
  }

  private Condition switched(Condition condition, Set<String> spared) {
    return switch (condition) {
      case Condition.Not(var operand, var span) ->
          new Condition.Not(switched(operand, spared), span);
      case Condition.Nested(var path, var inner, var span) ->
          new Condition.Nested(path, switched(inner, spared), span);
      case Condition.AllOf(var terms, var span) ->
          new Condition.AllOf(terms.stream().map(term -> switched(term, spared)).toList(), span);
      case Condition.AnyOf(var terms, var span) ->
          new Condition.AnyOf(terms.stream().map(term -> switched(term, spared)).toList(), span);
      case Condition.Test(var field, var predicate, var span)
          when !spared.contains(field.path().name()) ->
          new Condition.Test(field, switched(predicate), span);
      case Condition.Satisfies(var expression, var predicate, var span) ->
          new Condition.Satisfies(expression, switched(predicate), span);
      case Condition.Test _,
          Condition.Always _,
          Condition.Compare _,
          Condition.Holds _,
          Condition.IsMissing _,
          Condition.SomeField _ ->
          condition;
    };
  }

  private Predicate switched(Predicate predicate) {
    return switch (predicate) {
      case Predicate.OneOf(var values, var letterCase) when isMeant(letterCase, values) ->
          new Predicate.OneOf(values.stream().map(this::switched).toList(), noted());
      case Predicate.Like(var patterns, var letterCase) when isMeant(letterCase, patterns) ->
          new Predicate.Like(patterns.stream().map(this::switched).toList(), noted());
      case Predicate.Regex(var expressions, var letterCase) when isMeant(letterCase, expressions) ->
          new Predicate.Regex(expressions, noted());
      default -> predicate;
    };
  }

  private boolean isMeant(LetterCase letterCase, List<?> all) {
    return letterCase == from && all.stream().anyMatch(CaseSwitch::hasCase);
  }

  /// Whether something has letters with two cases; what is no text has none.
  private static boolean hasCase(Object part) {
    String text =
        switch (part) {
          case Value.Text(String plain) -> plain;
          case Wildcard pattern -> pattern.toString();
          case String expression -> expression;
          default -> "";
        };
    return !text.toUpperCase(Locale.ROOT).equals(text.toLowerCase(Locale.ROOT));
  }

  private LetterCase noted() {
    isChanged = true;
    return from == LetterCase.FOLDED ? LetterCase.EXACT : LetterCase.FOLDED;
  }

  private Value switched(Value value) {
    return value instanceof Value.Text(String text) ? Value.of(switched(text)) : value;
  }

  private Wildcard switched(Wildcard pattern) {
    if (from == LetterCase.EXACT) {
      return new Wildcard(pattern.parts().stream().map(CaseSwitch::folded).toList());
    }
    String shown = pattern.toString();
    String spelled = words.spelled(shown, within);
    int at = 0;
    List<Wildcard.Part> parts = new ArrayList<>();
    for (Wildcard.Part part : pattern.parts()) {
      int length = part instanceof Wildcard.Literal(String text) ? text.length() : 1;
      parts.add(
          part instanceof Wildcard.Literal
              ? new Wildcard.Literal(spelled.substring(at, at + length))
              : part);
      at += length;
    }
    return new Wildcard(parts);
  }

  private static Wildcard.Part folded(Wildcard.Part part) {
    return part instanceof Wildcard.Literal(String text)
        ? new Wildcard.Literal(CaseFolding.fold(text))
        : part;
  }

  /// Texts under [LetterCase#FOLDED] are folded; the query says how they are spelled.
  private String switched(String text) {
    return from == LetterCase.EXACT ? CaseFolding.fold(text) : words.spelled(text, within);
  }
}
