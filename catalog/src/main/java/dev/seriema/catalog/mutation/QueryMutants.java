package dev.seriema.catalog.mutation;

import dev.seriema.model.diagnostic.SourceSpan;
import dev.seriema.model.expression.EventQuery;
import dev.seriema.model.expression.JoinKey;
import dev.seriema.model.expression.Query;
import dev.seriema.model.expression.SampleQuery;
import dev.seriema.model.expression.SequenceQuery;
import dev.seriema.model.expression.Stage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// Changes what joins the stages of a query: which there are, their order, keys and span.
final class QueryMutants {
  private final QueryWords words;
  private final List<Mutant> mutants = new ArrayList<>();

  private QueryMutants(QueryWords words) {
    this.words = words;
  }

  static List<Mutant> of(Query query, QueryWords words) {
    QueryMutants made = new QueryMutants(words);
    switch (query) {
      case EventQuery _ -> {
        // It has no stages.
      }
      case SequenceQuery sequence -> made.sequence(sequence);
      case SampleQuery(var stages, var limits) -> {
        made.dropped(stages, 3, some -> new SampleQuery(some, limits));
        made.keys(stages, 2, other -> new SampleQuery(stages.stream().map(other).toList(), limits));
      }
    }
    return made.mutants;
  }

  private interface OfStages {
    Query with(List<Stage> stages);
  }

  private interface OfEachStage {
    Query with(UnaryOperator<Stage> change);
  }

  private void sequence(SequenceQuery query) {
    OfStages other =
        some -> new SequenceQuery(some, query.until(), query.maxspan(), query.limits());
    dropped(query.stages(), 3, other);
    swapped(query.stages(), other);
    keys(
        query.stages(),
        1,
        change ->
            new SequenceQuery(
                query.stages().stream().map(change).toList(),
                query.until().map(change),
                query.maxspan(),
                query.limits()));
    query.until().ifPresent(until -> until(query, until));
    query.maxspan().ifPresent(span -> span(query, span));
  }

  private void dropped(List<Stage> stages, int least, OfStages other) {
    for (int i = 0; i < stages.size() && stages.size() >= least; i++) {
      List<Stage> some = new ArrayList<>(stages);
      Stage left = some.remove(i);
      if (some.stream().anyMatch(stage -> !stage.absent())) {
        add(
            Mutation.STAGE_DROPPED,
            Optional.of(left.span()),
            place(i, stages),
            words.of(left.span()),
            "left out",
            other.with(some));
      }
    }
  }

  private void swapped(List<Stage> stages, OfStages other) {
    for (int i = 0; i + 1 < stages.size(); i++) {
      Stage first = stages.get(i);
      Stage second = stages.get(i + 1);
      if (!first.condition().equals(second.condition()) && first.absent() == second.absent()) {
        List<Stage> turned = new ArrayList<>(stages);
        turned.set(i, second);
        turned.set(i + 1, first);
        add(
            Mutation.ORDER,
            Optional.of(first.span()),
            place(i, stages),
            words.of(first.span()),
            "behind the next stage",
            other.with(turned));
      }
    }
  }

  private void keys(List<Stage> stages, int least, OfEachStage other) {
    int count = stages.getFirst().keys().size();
    for (int i = 0; i < count && count >= least; i++) {
      int which = i;
      JoinKey key = stages.getFirst().keys().get(i);
      add(
          Mutation.KEY_DROPPED,
          Optional.empty(),
          "",
          "by " + key.field().map(Object::toString).orElse("a field that is nowhere"),
          "left out in all stages",
          other.with(stage -> without(stage, which)));
    }
  }

  private static Stage without(Stage stage, int key) {
    List<JoinKey> keys = new ArrayList<>(stage.keys());
    keys.remove(key);
    return new Stage(stage.condition(), stage.absent(), keys, stage.span());
  }

  private void until(SequenceQuery query, Stage until) {
    add(
        Mutation.UNTIL_DROPPED,
        Optional.of(until.span()),
        "until",
        words.of(until.span()),
        "left out",
        new SequenceQuery(query.stages(), Optional.empty(), query.maxspan(), query.limits()));
  }

  private void span(SequenceQuery query, Duration span) {
    for (Duration other : List.of(span.dividedBy(2), span.multipliedBy(2))) {
      add(
          Mutation.SPAN,
          Optional.empty(),
          "",
          "maxspan=" + shown(span),
          "becomes `" + shown(other) + "`",
          new SequenceQuery(query.stages(), query.until(), Optional.of(other), query.limits()));
    }
  }

  /// In the largest unit that has no rest, as queries spell it.
  private static String shown(Duration span) {
    long milliseconds = span.toMillis();
    if (milliseconds % 86_400_000 == 0) {
      return milliseconds / 86_400_000 + "d";
    }
    if (milliseconds % 3_600_000 == 0) {
      return milliseconds / 3_600_000 + "h";
    }
    if (milliseconds % 60_000 == 0) {
      return milliseconds / 60_000 + "m";
    }
    return milliseconds % 1000 == 0 ? milliseconds / 1000 + "s" : milliseconds + "ms";
  }

  private static String place(int stage, List<Stage> of) {
    return "stage " + (stage + 1) + " of " + of.size();
  }

  private void add(
      Mutation mutation,
      Optional<SourceSpan> span,
      String stage,
      String written,
      String change,
      Query query) {
    mutants.add(
        Mutant.of(
            new Mutant.Told(mutation, span, stage, written, change),
            (compiler, rule) -> compiler.compile(rule, query)));
  }
}
