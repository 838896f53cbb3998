package dev.seriema.detector.compile;

import dev.seriema.model.expression.Condition;
import dev.seriema.model.expression.EventQuery;
import dev.seriema.model.expression.Query;
import dev.seriema.model.expression.SampleQuery;
import dev.seriema.model.expression.SequenceQuery;
import dev.seriema.model.expression.Stage;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Asks a query of some events as if there were no others: they are neither hits, nor stages, nor
/// what must be absent.
final class QueryAmong {
  private QueryAmong() {}

  /// The query, asked of events that satisfy a condition only.
  static Query of(Condition events, Query query) {
    return switch (query) {
      case EventQuery(Condition condition, var limits) ->
          new EventQuery(both(condition, events), limits);
      case SequenceQuery(var stages, var until, var maxspan, var limits) -> {
        Map<Condition, Condition> narrowed = narrowed(query, events);
        yield new SequenceQuery(
            stages(stages, narrowed), until.map(stage -> stage(stage, narrowed)), maxspan, limits);
      }
      case SampleQuery(var stages, var limits) ->
          new SampleQuery(stages(stages, narrowed(query, events)), limits);
    };
  }

  private static Map<Condition, Condition> narrowed(Query query, Condition events) {
    return query.conditions().stream()
        .collect(Collectors.toMap(condition -> condition, condition -> both(condition, events)));
  }

  private static List<Stage> stages(List<Stage> stages, Map<Condition, Condition> narrowed) {
    return stages.stream().map(stage -> stage(stage, narrowed)).toList();
  }

  private static Stage stage(Stage stage, Map<Condition, Condition> narrowed) {
    Condition condition = narrowed.getOrDefault(stage.condition(), stage.condition());
    return new Stage(condition, stage.absent(), stage.keys(), stage.span());
  }

  private static Condition both(Condition condition, Condition events) {
    return new Condition.AllOf(List.of(condition, events), condition.span());
  }
}
