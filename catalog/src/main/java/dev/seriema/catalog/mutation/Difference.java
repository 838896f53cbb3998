package dev.seriema.catalog.mutation;

import dev.seriema.model.diagnostic.SourceSpan;
import dev.seriema.model.expression.Condition;
import dev.seriema.model.expression.EventQuery;
import dev.seriema.model.expression.Query;
import dev.seriema.model.expression.SampleQuery;
import dev.seriema.model.expression.SequenceQuery;
import dev.seriema.model.expression.Stage;
import java.util.List;

/// The events that satisfy one of two conditions and not the other.
///
/// Both conditions are asked of the parts around the change that nothing else decides: what is
/// joined with it by `and` holds, what is joined with it by `or` fails.
///
/// @param stage the stretch of the stage whose condition was changed
/// @param lost holds only for events that satisfy the original and not the mutant
/// @param gained holds only for events that satisfy the mutant and not the original
record Difference(SourceSpan stage, Condition lost, Condition gained) {
  /// The query with another condition in one stage.
  ///
  /// @param stage its stretch; a query without stages has but one condition
  static Query with(Query query, SourceSpan stage, Condition condition) {
    return switch (query) {
      case EventQuery(_, var limits) -> new EventQuery(condition, limits);
      case SequenceQuery(var stages, var until, var maxspan, var limits) ->
          new SequenceQuery(
              with(stages, stage, condition),
              until.map(each -> with(each, stage, condition)),
              maxspan,
              limits);
      case SampleQuery(var stages, var limits) ->
          new SampleQuery(with(stages, stage, condition), limits);
    };
  }

  private static List<Stage> with(List<Stage> stages, SourceSpan stage, Condition condition) {
    return stages.stream().map(each -> with(each, stage, condition)).toList();
  }

  private static Stage with(Stage each, SourceSpan stage, Condition condition) {
    return each.span().equals(stage)
        ? new Stage(condition, each.absent(), each.keys(), each.span())
        : each;
  }
}
