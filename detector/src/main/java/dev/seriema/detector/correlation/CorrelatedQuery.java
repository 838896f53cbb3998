package dev.seriema.detector.correlation;

import dev.seriema.engine.plan.Plan;
import dev.seriema.engine.sequence.KeyReader;
import dev.seriema.model.event.EventOrder;
import dev.seriema.model.expression.EventQuery;
import dev.seriema.model.expression.Query;
import dev.seriema.model.expression.SampleQuery;
import dev.seriema.model.expression.SequenceQuery;
import java.util.Optional;

/// A rule that needs events in order, as part of a plan.
///
/// @param number by which its events and what it finds are told apart
/// @param firstCondition the number, in the plan, of the first of its conditions; the others follow
///   in order
/// @param order in which it needs events
/// @param suppression which of the things it finds are counted instead of told
public record CorrelatedQuery(
    int number,
    Task task,
    int firstCondition,
    EventOrder order,
    Optional<Suppressing> suppression) {

  /// A query over several events by itself.
  public CorrelatedQuery(int number, Query query, int firstCondition, EventOrder order) {
    this(number, new Task.Join(query), firstCondition, order, Optional.empty());
  }

  /// The same query, which tells all that it finds.
  public CorrelatedQuery unsuppressed() {
    return new CorrelatedQuery(number, task, firstCondition, order, Optional.empty());
  }

  /// Has the fields read that put events in order and that go with them.
  public void read(Plan.Builder builder) {
    order.fields().forEach(builder::read);
    task.fields().forEach(builder::read);
    if (task instanceof Task.Join(Query query, _)) {
      switch (query) {
        case SequenceQuery sequence -> KeyReader.fields(sequence).forEach(builder::read);
        case SampleQuery sample -> KeyReader.fields(sample).forEach(builder::read);
        case EventQuery _ -> {}
      }
    }
  }
}
