package dev.seriema.cli;

import dev.seriema.cli.query.GroupSearch;
import dev.seriema.cli.query.HitView;
import dev.seriema.cli.query.Places;
import dev.seriema.cli.query.QueryRun;
import dev.seriema.detector.correlation.CorrelationLimits;
import dev.seriema.intake.EventSource;
import dev.seriema.intake.IntakeFinding;
import dev.seriema.intake.SystemReasons;
import dev.seriema.intake.order.TimeSorter;
import dev.seriema.model.expression.EventQuery;
import dev.seriema.model.expression.Query;
import dev.seriema.model.value.Timestamps;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;

/// Shows what a query finds: as it comes, or in order, on disk above a size.
final class FoundByQuery {
  private final Query query;
  private final boolean ofSingleEvents;
  private final QueryRun run;
  private final HitView view;
  private final Terminal terminal;
  private final long size;
  private final int samplesPerKey;
  private final Optional<Instant> completeTo;

  /// @param size how much is shown
  /// @param completeTo up to when the events are complete; empty where there are no more
  FoundByQuery(
      Query query,
      QueryRun run,
      HitView view,
      Terminal terminal,
      long size,
      int samplesPerKey,
      Optional<Instant> completeTo) {
    this.query = query;
    this.ofSingleEvents = query instanceof EventQuery;
    this.run = run;
    this.view = view;
    this.terminal = terminal;
    this.size = size;
    this.samplesPerKey = samplesPerKey;
    this.completeTo = completeTo;
  }

  /// @return how much was shown
  long asTheyCome(List<EventSource> sources, Consumer<IntakeFinding> findings) throws IOException {
    long[] shown = {0};
    run.over(
        sources,
        hit -> {
          if (shown[0] < size) {
            shown[0]++;
            view.show(hit.content());
          }
          return shown[0] < size && !terminal.isClosed();
        },
        findings);
    return shown[0];
  }

  /// @return how much was shown
  long inOrder(List<EventSource> sources, Consumer<IntakeFinding> findings) throws Unable {
    try (TimeSorter hits = new TimeSorter();
        TimeSorter groups = new TimeSorter()) {
      run.over(
          sources,
          hit -> {
            hits.add(hit);
            return true;
          },
          findings);
      if (!ofSingleEvents) {
        correlate(hits, groups);
      }
      return show(ofSingleEvents ? hits : groups);
    } catch (IOException fault) {
      throw new Unable(
          "hits cannot be sorted on disk in `"
              + System.getProperty("java.io.tmpdir")
              + "`: "
              + SystemReasons.of(fault)
              + (ofSingleEvents ? "; --unsorted needs no room there" : ""));
    }
  }

  private void correlate(TimeSorter hits, TimeSorter groups) throws IOException {
    CorrelationLimits limits = CorrelationLimits.DEFAULT.withSamplesPerKey(samplesPerKey);
    try (GroupSearch search = new GroupSearch(run.correlated(), limits, groups)) {
      hits.drain(0, hits.count(), search::take);
      search.finish(
          completeTo
              .map(moment -> OptionalLong.of(Timestamps.nanos(moment)))
              .orElse(OptionalLong.empty()));
      DroppedText.of(search.dropped()).ifPresent(terminal.err()::println);
    }
  }

  private long show(TimeSorter found) throws IOException {
    Places places = Places.first(found.count()).limited(query.limits()).atMost(size);
    found.drain(
        places.from(),
        places.to(),
        match -> {
          if (ofSingleEvents) {
            view.show(match.content());
          } else {
            view.showGroup(match.content());
          }
        });
    return places.count();
  }
}
