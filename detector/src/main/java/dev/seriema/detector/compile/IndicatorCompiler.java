package dev.seriema.detector.compile;

import dev.seriema.detector.compile.IndicatorAge.Bound;
import dev.seriema.detector.compile.IndicatorAge.Seen;
import dev.seriema.languages.search.Conditions;
import dev.seriema.model.expression.Comparison;
import dev.seriema.model.expression.Condition;
import dev.seriema.model.expression.Predicate;
import dev.seriema.model.schema.FieldPath;
import dev.seriema.model.value.Value;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Takes out of a query of indicators what depends on `now`, which is another moment for each
/// event: it may say how old an indicator is, as `@timestamp >= "now-30d/d" and …` does.
///
/// The query is compiled as of two moments; where it says `now` and differs, it depends on it.
final class IndicatorCompiler {
  /// Differ in every unit of time, however they are rounded.
  private static final Instant ONE = Instant.parse("2001-02-03T04:05:06.789Z");

  private static final Instant OTHER = Instant.parse("2013-11-15T16:17:18.123456789Z");
  private static final String NOW = "now";
  private static final FieldPath TIMESTAMP = new FieldPath("@timestamp");
  private static final Pattern DATE = Pattern.compile("now(?:[+-][0-9]+[a-zA-Z])*(?:/[a-zA-Z])?");

  private final String text;
  private final List<Condition> kept = new ArrayList<>();
  private final List<Bound> least = new ArrayList<>();
  private final List<Bound> bounds = new ArrayList<>();

  private IndicatorCompiler(String text) {
    this.text = text;
  }

  /// @param text of the query, in which its conditions have their places
  /// @param compiled gives the condition of the query as of a moment, empty where it has none
  /// @return empty where `now` says something else than how old an indicator is
  static Optional<IndicatorQuery> of(String text, Function<Instant, Optional<Condition>> compiled) {
    Optional<Condition> one = compiled.apply(ONE);
    Optional<Condition> other = compiled.apply(OTHER);
    return one.isPresent() && other.isPresent()
        ? new IndicatorCompiler(text).of(terms(one.get()), terms(other.get()))
        : Optional.empty();
  }

  private static List<Condition> terms(Condition condition) {
    return condition instanceof Condition.AllOf(var terms, _) ? terms : List.of(condition);
  }

  private Optional<IndicatorQuery> of(List<Condition> one, List<Condition> other) {
    boolean isSound = one.size() == other.size();
    for (int place = 0; isSound && place < one.size(); place++) {
      isSound = take(one.get(place), other.get(place));
    }
    if (!isSound) {
      return Optional.empty();
    }
    boolean anyTime = least.isEmpty() && bounds.isEmpty();
    return Optional.of(
        new IndicatorQuery(
            Conditions.allOf(kept, kept.getFirst().span()),
            anyTime ? Optional.empty() : Optional.of(new IndicatorAge(least, bounds))));
  }

  /// @return whether the term does without `now`, or says how old an indicator is
  private boolean take(Condition one, Condition other) {
    String said = text.substring(one.span().start(), one.span().end());
    if (one.equals(other) || !said.contains(NOW)) {
      return kept.add(one);
    }
    return one
            instanceof
            Condition.Test(var field, Predicate.Order(var comparison, var atOne), var span)
        && other instanceof Condition.Test(_, Predicate.Order(_, var atOther), _)
        && field.path().equals(TIMESTAMP)
        && atOne instanceof Value.Moment(Instant boundAtOne)
        && atOther instanceof Value.Moment(Instant boundAtOther)
        && take(comparison, said, new Seen(ONE, boundAtOne), new Seen(OTHER, boundAtOther))
        && kept.add(new Condition.Test(field, new Predicate.Exists(), span));
  }

  private boolean take(Comparison comparison, String said, Seen atOne, Seen atOther) {
    List<String> dates = DATE.matcher(said).results().map(MatchResult::group).toList();
    Optional<Bound> bound =
        dates.size() == 1 ? Bound.of(dates.getFirst(), atOne, atOther) : Optional.empty();
    return switch (comparison) {
      case AT_LEAST -> bound.map(least::add).orElse(false);
      case LESS -> bound.map(bounds::add).orElse(false);
      case EQUAL, NOT_EQUAL, AT_MOST, GREATER -> false;
    };
  }
}
