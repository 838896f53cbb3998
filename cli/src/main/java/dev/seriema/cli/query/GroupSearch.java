package dev.seriema.cli.query;

import dev.seriema.cli.reading.KeptEvents;
import dev.seriema.detector.correlation.CorrelatedQuery;
import dev.seriema.detector.correlation.CorrelationLimits;
import dev.seriema.detector.correlation.Correlator;
import dev.seriema.detector.correlation.Detection;
import dev.seriema.detector.correlation.EventGroup;
import dev.seriema.detector.correlation.Task;
import dev.seriema.engine.sequence.Dropped;
import dev.seriema.intake.order.Tiebreaker;
import dev.seriema.intake.order.TimeSorter;
import dev.seriema.intake.order.TimedEntry;
import dev.seriema.model.expression.SampleQuery;
import java.io.Closeable;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.OptionalLong;

/// Finds, among events in order, those that together are a match, and puts the matches in order: of
/// sequences by the last event, ties by the first. Samples have an order of their own.
public final class GroupSearch implements Closeable {
  private final KeptEvents kept = new KeptEvents();
  private final HitJson json = new HitJson();
  private final TimeSorter matches;
  private final Correlator correlator;
  private final boolean samples;

  /// @param queries one
  /// @param matches takes what is found, as [HitJson] writes it
  public GroupSearch(List<CorrelatedQuery> queries, CorrelationLimits limits, TimeSorter matches) {
    this.matches = matches;
    correlator = new Correlator(queries, kept, limits);
    samples = queries.getFirst().task() instanceof Task.Join(SampleQuery _, _);
  }

  /// @param event as [QueryRun] found it, in order
  /// @throws IOException when something cannot be kept on disk
  public void take(TimedEntry event) throws IOException {
    correlator.take(event.time(), event.content(), this::found);
  }

  /// Takes all events as read.
  ///
  /// @param completeTo the time up to which the data is complete, in nanoseconds since 1970; empty
  ///   where there is no more than there is
  /// @throws IOException when something cannot be kept on disk
  public void finish(OptionalLong completeTo) throws IOException {
    if (completeTo.isPresent()) {
      correlator.finish(completeTo.getAsLong(), this::found);
    } else {
      correlator.finish(this::found);
    }
  }

  /// What bounds have cost.
  public Dropped dropped() {
    return correlator.dropped();
  }

  @Override
  public void close() throws IOException {
    kept.close();
  }

  private void found(Detection detection) throws IOException {
    if (!(detection instanceof EventGroup group)) {
      throw new IllegalArgumentException("a query gives groups of events alone");
    }
    long count = matches.count();
    matches.add(
        samples
            ? new TimedEntry(count, null, count, json.of(group))
            : new TimedEntry(
                group.last(),
                new Tiebreaker.OfNumber(BigDecimal.valueOf(group.first())),
                count,
                json.of(group)));
  }
}
