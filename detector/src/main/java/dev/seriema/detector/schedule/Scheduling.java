package dev.seriema.detector.schedule;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/// When rules look at events.
public sealed interface Scheduling {
  /// As events come.
  Scheduling IN_STREAM = new InStream();

  /// As events come: an alert is raised as soon as it is certain.
  record InStream() implements Scheduling {}

  /// At moments, as Kibana does.
  ///
  /// @param at ascending; empty for the multiples of each rule's interval between the first and the
  ///   last event
  record ByExecutions(List<Instant> at) implements Scheduling {
    public ByExecutions {
      at =
          at.stream()
              .map(moment -> moment.truncatedTo(ChronoUnit.MILLIS))
              .distinct()
              .sorted()
              .toList();
    }
  }
}
