package dev.seriema.detector.correlation;

import dev.seriema.engine.plan.Plan;
import dev.seriema.engine.sequence.KeyReader;
import dev.seriema.model.event.EventOrder;
import dev.seriema.model.expression.EventQuery;
import dev.seriema.model.expression.Query;
import dev.seriema.model.expression.SampleQuery;
import dev.seriema.model.expression.SequenceQuery;

/// A query over several events, as part of a plan.
///
/// @param number by which its events and matches are told apart
/// @param firstCondition the number, in the plan, of the first of its conditions; the others follow
///   in order
/// @param order in which it needs events
public record CorrelatedQuery(int number, Query query, int firstCondition, EventOrder order) {

  /// Has the fields read that put events in order and that they share.
  public void read(Plan.Builder builder) {
    order.fields().forEach(builder::read);
    switch (query) {
      case SequenceQuery sequence -> KeyReader.fields(sequence).forEach(builder::read);
      case SampleQuery sample -> KeyReader.fields(sample).forEach(builder::read);
      case EventQuery _ -> {}
    }
  }
}
