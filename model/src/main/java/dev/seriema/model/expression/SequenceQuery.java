package dev.seriema.model.expression;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Events that follow each other in time and share their keys.
///
/// @param stages two or more, with `runs` written out; at least one of them is present
/// @param until an event that ends what is open for its keys
/// @param maxspan the longest time from the first to the last event, which still counts; always
///   there where a stage is absent
public record SequenceQuery(
    List<Stage> stages, Optional<Stage> until, Optional<Duration> maxspan, List<Limit> limits)
    implements Query {
  public SequenceQuery {
    stages = List.copyOf(stages);
    limits = List.copyOf(limits);
    if (stages.size() < 2) {
      throw new IllegalArgumentException("a sequence has two stages or more, not " + stages.size());
    }
    if (stages.stream().allMatch(Stage::absent)) {
      throw new IllegalArgumentException("a sequence has an event that is present");
    }
    if (maxspan.isEmpty() && stages.stream().anyMatch(Stage::absent)) {
      throw new IllegalArgumentException("absence is asked of a span of time");
    }
  }

  /// Those of the stages in their order, then that of `until`.
  @Override
  public List<Condition> conditions() {
    return Stream.concat(stages.stream(), until.stream()).map(Stage::condition).distinct().toList();
  }
}
