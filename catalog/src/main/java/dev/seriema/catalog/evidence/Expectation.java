package dev.seriema.catalog.evidence;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What `evidence.toml` says of one file beyond the folder that it lies in.
///
/// @param alerts how many alerts the file raises, from 1
/// @param events the ids of exactly the events that alert
/// @param groups those of exactly the alerts, none twice
/// @param suppressed how many matches are counted in alerts instead of raising one, from 0
/// @param schedules one or more, in which all of that is so
/// @param at when the rule is executed by Kibana's schedule; empty for the multiples of its
///   interval
public record Expectation(
    Optional<Integer> alerts,
    Optional<ExpectedEvents> events,
    Optional<List<AlertGroup>> groups,
    Optional<Long> suppressed,
    List<EvidenceSchedule> schedules,
    List<Instant> at) {
  /// Of a file that `evidence.toml` does not name.
  public static final Expectation NONE =
      new Expectation(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          List.of(EvidenceSchedule.STREAM),
          List.of());

  public Expectation {
    groups = groups.map(List::copyOf);
    schedules = List.copyOf(schedules);
    at = List.copyOf(at);
  }
}
