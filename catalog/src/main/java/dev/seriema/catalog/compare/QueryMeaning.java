package dev.seriema.catalog.compare;

import dev.seriema.languages.lint.Entailment;
import dev.seriema.model.expression.EventQuery;
import dev.seriema.model.expression.JoinKey;
import dev.seriema.model.expression.Query;
import dev.seriema.model.expression.SampleQuery;
import dev.seriema.model.expression.SequenceQuery;
import dev.seriema.model.expression.Stage;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// What it does to ask one query in place of another.
///
/// Of a query over several events it is about those that fit together: which of them are told of
/// hangs on what came before, too.
final class QueryMeaning {
  private QueryMeaning() {}

  static Meaning of(Query before, Query after, Entailment entailment) {
    boolean hasLimits = !before.limits().isEmpty() || !after.limits().isEmpty();
    Meaning meaning = unlimited(before, after, entailment);
    return hasLimits && !(meaning == Meaning.EQUAL && before.limits().equals(after.limits()))
        ? Meaning.UNCLEAR
        : meaning;
  }

  private static Meaning unlimited(Query before, Query after, Entailment entailment) {
    return switch (before) {
      case EventQuery(var condition, _) ->
          after instanceof EventQuery(var other, _)
              ? Meaning.between(condition, other, entailment)
              : Meaning.UNCLEAR;
      case SequenceQuery sequence ->
          after instanceof SequenceQuery other
              ? stages(sequence.stages(), other.stages(), entailment)
                  .and(until(sequence.until(), other.until(), entailment))
                  .and(span(sequence.maxspan(), other.maxspan()))
              : Meaning.UNCLEAR;
      case SampleQuery(var stages, _) ->
          after instanceof SampleQuery(var others, _)
              ? stages(stages, others, entailment)
              : Meaning.UNCLEAR;
    };
  }

  private static Meaning stages(List<Stage> before, List<Stage> after, Entailment entailment) {
    if (before.size() != after.size()) {
      return Meaning.UNCLEAR;
    }
    Meaning meaning = Meaning.EQUAL;
    for (int i = 0; i < before.size(); i++) {
      meaning = meaning.and(stage(before.get(i), after.get(i), entailment));
    }
    return meaning;
  }

  private static Meaning stage(Stage before, Stage after, Entailment entailment) {
    if (before.absent() != after.absent() || !before.keys().equals(after.keys())) {
      return Meaning.UNCLEAR;
    }
    Meaning meaning = Meaning.between(before.condition(), after.condition(), entailment);
    return before.absent() ? meaning.reversed() : meaning;
  }

  /// What ends a sequence keeps it from being told of.
  private static Meaning until(
      Optional<Stage> before, Optional<Stage> after, Entailment entailment) {
    if (before.isEmpty() || after.isEmpty()) {
      return before.isPresent()
          ? Meaning.WIDENS
          : after.isPresent() ? Meaning.NARROWS : Meaning.EQUAL;
    }
    List<JoinKey> keys = before.get().keys();
    return keys.equals(after.get().keys())
        ? Meaning.between(before.get().condition(), after.get().condition(), entailment).reversed()
        : Meaning.UNCLEAR;
  }

  static Meaning span(Optional<Duration> before, Optional<Duration> after) {
    if (before.equals(after)) {
      return Meaning.EQUAL;
    }
    return before.isEmpty() || (after.isPresent() && after.get().compareTo(before.get()) < 0)
        ? Meaning.NARROWS
        : Meaning.WIDENS;
  }
}
