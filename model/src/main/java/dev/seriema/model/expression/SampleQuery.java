package dev.seriema.model.expression;

import java.util.List;

/// Distinct events that share their keys, in any order.
///
/// @param stages two or more, none of them absent, each with a key
public record SampleQuery(List<Stage> stages, List<Limit> limits) implements Query {
  public SampleQuery {
    stages = List.copyOf(stages);
    limits = List.copyOf(limits);
    if (stages.size() < 2) {
      throw new IllegalArgumentException("a sample has two stages or more, not " + stages.size());
    }
    if (stages.stream().anyMatch(stage -> stage.absent() || stage.keys().isEmpty())) {
      throw new IllegalArgumentException("a sample joins present events by a key");
    }
  }

  /// Those of the stages in their order.
  @Override
  public List<Condition> conditions() {
    return stages.stream().map(Stage::condition).distinct().toList();
  }
}
